import type { Reference } from '../rules/kind.ts'
import type { Campaign } from './schema.ts'
import type { Text } from './text.ts'

/** Something in a campaign file that rules speak of by its id. */
export type Thing = { id: string; name: Text }

/** All that rules may speak of, by the kind of thing. Who files and who is addressed are both types of bodies. */
export function thingsOf(campaign: Campaign): Readonly<Record<Reference['to'], readonly Thing[]>> {
  const { participation } = campaign
  return {
    field: campaign.form.fields.map(({ id, label }) => ({ id, name: label })),
    attestation: campaign.attestations.map(({ id, says }) => ({ id, name: says })),
    award: campaign.awards,
    type: [...participation.filers.types, ...(participation.addressees ?? [])],
    list: campaign.lists ?? [],
    stage: campaign.stages,
    receipt: campaign.receipts ?? [],
    kind: campaign.kinds,
    route: campaign.routes,
    level: participation.levels.map(({ id, units }) => ({ id, name: units })),
  }
}
