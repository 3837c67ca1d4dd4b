import { addressedAs, goesStraight, senderOf, type Campaign as CampaignFile } from '@huibian/domain'

/** An organisation as the proposal reads it. */
export type Unit = {
  id: string
  key: string
  name: string
  shortName: string
  parentId: string | null
  types: string[]
  region: string
}

/** One organisation's proposed part; `receiver` and `countsAs` name organisations. */
export type Proposed = {
  organisationId: string
  role: 'owner' | 'receiver' | 'filer' | 'observer'
  receiver: string | null
  countsAs: string | null
  path: string
}

type Law = Pick<CampaignFile, 'participation' | 'questions' | 'routes' | 'lists'>

/** A body that the notice addresses: where cases that come to it go to, itself or the body that sends in its place. */
type Addressed = { unit: Unit; sender: Unit; countsAs: Unit }

/** The file names a region by its six digits or by the words that its office's name begins with. */
const isIn = (unit: Unit, region: string): boolean => region === unit.region || unit.name.startsWith(region)

/** The office of a region among the bodies directly below the owner. */
const officeOf = (region: string, bodies: readonly Unit[]): Unit | undefined =>
  bodies.find((unit) => unit.types.includes('office') && isIn(unit, region))

/** A region's office and its further body, who of them sends settled by the office's answer. */
function pairOf(law: Law, extra: Law['participation']['extraReceivers'][number], bodies: readonly Unit[]) {
  const office = officeOf(extra.region, bodies)
  const further = bodies.find(({ name }) => name === extra.name)
  const sender = senderOf(law, extra)
  const alone = sender === 'office' ? office : sender === 'extra' ? further : undefined
  return { office, further, alone }
}

/** Whether a unit is of a type that may file. */
const mayFile = ({ participation }: Law, { types }: Unit): boolean =>
  participation.filers.types.some(({ id }) => types.includes(id))

/** Whether entries may go to a body on their way; where all go straight to the owner, those addressed are who file. */
const hasBodies = (law: Law): boolean => law.routes.some(({ id }) => !goesStraight(law, id))

/** Whether a body that does not file itself belongs to a group that the notice addresses. */
const isAddressed = (law: Law, unit: Unit): boolean =>
  hasBodies(law) && !mayFile(law, unit) && addressedAs(law, unit).length > 0

/** The offices of the notice's regions, the further bodies that it names, and the groups that it addresses. */
function addressedBy(law: Law, owner: Unit, units: readonly Unit[]): Addressed[] {
  const { participation } = law
  const bodies = units.filter(({ parentId }) => parentId === owner.id)
  const pairs = participation.extraReceivers.map((extra) => pairOf(law, extra, bodies))
  return bodies.flatMap((unit): Addressed[] => {
    const pair = pairs.find(({ office, further }) => unit === office || unit === further)
    const office = unit.types.includes('office') && participation.regions.some((region) => isIn(unit, region))
    if (!office && unit !== pair?.further && !isAddressed(law, unit)) return []
    const byRegion = participation.countsAs === 'region'
    return [{ unit, sender: pair?.alone ?? unit, countsAs: (byRegion ? pair?.office : undefined) ?? unit }]
  })
}

/** The nearest addressed body above a unit. */
function bodyAbove(unit: Unit, byId: Map<string, Unit>, held: Map<Unit, Addressed>): Addressed | undefined {
  let at = unit.parentId ? byId.get(unit.parentId) : undefined
  while (at && !held.has(at)) at = at.parentId ? byId.get(at.parentId) : undefined
  return at && held.get(at)
}

type Line = Pick<Proposed, 'receiver' | 'countsAs' | 'path'>

/** To whom a unit files: the body above it, or the owner where a way leads straight there. */
function lineOf(unit: Unit, body: Addressed | undefined, straight: Unit | undefined): Line | undefined {
  if (body) {
    const { sender, countsAs } = body
    return { receiver: sender.id, countsAs: countsAs.id, path: `${sender.key}/${unit.key}/` }
  }
  return straight && { receiver: straight.id, countsAs: unit.id, path: `${unit.key}/` }
}

/**
 * Proposes who takes part: the owner, the bodies that the notice addresses, and the units of a type that may file, each below the body
 * above it. Where one of a region's two bodies sends, the other observes and the units below it file with the one that sends. A unit
 * without a body above it files straight to the owner where the notice has such a way, and takes no part where it has none.
 */
export function proposeParts(law: Law, owner: Unit, units: readonly Unit[]): Proposed[] {
  const addressed = addressedBy(law, owner, units)
  const held = new Map(addressed.map((body) => [body.unit, body]))
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const top = `/${owner.key}/`
  const straight = law.routes.some(({ id }) => goesStraight(law, id)) ? owner : undefined
  const filers = units.flatMap((unit): Proposed[] => {
    if (unit === owner || held.has(unit) || !mayFile(law, unit)) return []
    const line = lineOf(unit, bodyAbove(unit, byId, held), straight)
    return line ? [{ organisationId: unit.id, role: 'filer', ...line, path: `${top}${line.path}` }] : []
  })
  return [
    { organisationId: owner.id, role: 'owner', receiver: null, countsAs: null, path: top },
    ...addressed.map(({ unit, sender, countsAs }): Proposed => ({
      organisationId: unit.id,
      role: sender === unit ? 'receiver' : 'observer',
      receiver: owner.id,
      countsAs: countsAs.id,
      path: `${top}${unit.key}/`,
    })),
    ...filers,
  ]
}
