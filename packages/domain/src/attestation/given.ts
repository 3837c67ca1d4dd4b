import type { Attestation } from '../campaign/schema.ts'
import type { Given } from '../rules/facts.ts'
import { attestationVersion } from './version.ts'

/**
 * What was ticked, as facts. A tick is the attestation's id, or `id:version` where the page says which words were read; without it they
 * are those that stand now.
 */
export function givenOf(ticked: readonly string[], attestations: readonly Attestation[]): Given[] {
  return ticked.flatMap((tick) => {
    const [id = '', version] = tick.split(':', 2)
    const asked = attestations.find((each) => each.id === id)
    return asked ? [{ id, version: version ?? attestationVersion(asked) }] : []
  })
}
