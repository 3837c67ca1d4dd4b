import { demandNode } from './node-version.mjs'

demandNode()
import('./root.mjs').then(({ main }) =>
  main(async () => (await import('./suite.mjs')).test(process.argv.slice(2))),
)
