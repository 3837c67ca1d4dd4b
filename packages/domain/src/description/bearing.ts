import type { Campaign } from '../campaign/schema.ts'
import type { Section, Told } from './words.ts'

/** Of which kinds and on which ways the entries are that somebody has to do with. */
export type Bearing = { kinds: readonly string[]; routes: readonly string[] }

type Limited = { kinds?: string[] | undefined; routes?: string[] | undefined }

/** Whether what is limited to kinds and ways has to do with any of these. */
export const bearsOn = ({ kinds, routes }: Limited, bearing: Bearing): boolean =>
  (kinds?.some((kind) => bearing.kinds.includes(kind)) ?? true) &&
  (routes?.some((route) => bearing.routes.includes(route)) ?? true)

/** The sentences without those of ways, kinds, papers and contacts that are others' alone; a name within a sentence stays known. */
export function toldTo(campaign: Campaign, told: readonly Told[], bearing: Bearing): Told[] {
  const { routes, kinds, channels = [], receipts = [], attestations, documents, awards, contacts } = campaign
  const limited: [Section, string, Limited][] = [
    ...routes.map(({ id }): [Section, string, Limited] => ['route', id, { routes: [id] }]),
    ...kinds.map(({ id }): [Section, string, Limited] => ['kind', id, { kinds: [id] }]),
    ...channels.map((each): [Section, string, Limited] => ['channel', each.id, each]),
    ...receipts.map((each): [Section, string, Limited] => ['receipt', each.id, each]),
    ...attestations.map((each): [Section, string, Limited] => ['attestation', each.id, each]),
    ...documents.map((each): [Section, string, Limited] => ['paper', each.id, each]),
    ...awards.map((each): [Section, string, Limited] => ['award', each.id, each]),
    ...contacts.map((each): [Section, string, Limited] => ['contact', each.role, each]),
  ]
  const others = new Set(
    limited.filter(([, , each]) => !bearsOn(each, bearing)).map(([section, id]) => `${section} ${id}`),
  )
  return told.filter(({ section, id }) => !others.has(`${section} ${id}`))
}
