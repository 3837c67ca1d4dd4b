import { demandNode } from './node-version.mjs'

demandNode()
// Only now: the rest may use what an old Node does not have.
import('./root.mjs').then(({ main }) => main(async () => (await import('./serve.mjs')).serve()))
