import type { Campaign as CampaignFile } from '@huibian/domain'

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
  role: 'owner' | 'receiver' | 'filer'
  receiver: string | null
  countsAs: string | null
  path: string
}

type Rule = CampaignFile['participation']

/** The file names a region by its six digits or by the words that its office's name begins with. */
const inRegions = (unit: Unit, regions: readonly string[]): boolean =>
  regions.some((region) => region === unit.region || unit.name.startsWith(region))

/** The receivers of a notice: the offices of its regions, and the further bodies that it names. */
function receiversOf(rule: Rule, owner: Unit, units: readonly Unit[]): Unit[] {
  const extra = new Set(rule.extraReceivers.map(({ name }) => name))
  return units.filter(
    (unit) =>
      unit.parentId === owner.id &&
      (extra.has(unit.name) || (unit.types.includes('office') && inRegions(unit, rule.regions))),
  )
}

/** Whose minimum a receiver's cases count towards: its region's office where the notice counts by region. */
function countsAs(rule: Rule, receiver: Unit, receivers: readonly Unit[]): Unit {
  if (rule.countsAs === 'organisation') return receiver
  const office = receivers.find((unit) => unit.region === receiver.region && unit.types.includes('office'))
  return office ?? receiver
}

/** The nearest receiver above a unit. */
function receiverAbove(unit: Unit, byId: Map<string, Unit>, receivers: Set<Unit>): Unit | undefined {
  let at = unit.parentId ? byId.get(unit.parentId) : undefined
  while (at && !receivers.has(at)) at = at.parentId ? byId.get(at.parentId) : undefined
  return at
}

/**
 * Proposes who takes part: the owner, the bodies that the notice addresses, and below each of them the units of a type that may file.
 * A unit without a receiver above it takes no part, so that nothing goes straight to the top.
 */
export function proposeParts(rule: Rule, owner: Unit, units: readonly Unit[]): Proposed[] {
  const receivers = receiversOf(rule, owner, units)
  const types = new Set<string>(rule.filers.types.map(({ id }) => id))
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const held = new Set(receivers)
  const top = `/${owner.key}/`
  const filers = units.flatMap((unit): Proposed[] => {
    const receiver = held.has(unit) ? undefined : receiverAbove(unit, byId, held)
    if (!receiver || !unit.types.some((type) => types.has(type))) return []
    const counted = countsAs(rule, receiver, receivers).id
    const path = `${top}${receiver.key}/${unit.key}/`
    return [{ organisationId: unit.id, role: 'filer', receiver: receiver.id, countsAs: counted, path }]
  })
  return [
    { organisationId: owner.id, role: 'owner', receiver: null, countsAs: null, path: top },
    ...receivers.map((unit): Proposed => {
      const counted = countsAs(rule, unit, receivers).id
      return {
        organisationId: unit.id,
        role: 'receiver',
        receiver: owner.id,
        countsAs: counted,
        path: `${top}${unit.key}/`,
      }
    }),
    ...filers,
  ]
}
