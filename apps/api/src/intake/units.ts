import type { PackageData, PackedUnit } from '@huibian/domain'
import type { Campaign } from '../campaign/campaign.type'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'

/** A unit of the package as this installation knows it; `part` is its participation in the call, if it takes part. */
export type KnownUnit = { id: string; key: string; name: string; part: string | null }

/** The receiver that sent, and the filers whose cases came; a unit that is not known here is absent. */
export type Units = { sender?: Sender; filers: Map<string, KnownFiler> }

/** A filer of the package, with what its cases are numbered by. */
export type KnownFiler = KnownUnit & { types: string[]; numbered: number }

/** Whose names are asked for. */
type Named = { sender: { name: string }; cases: readonly { unit: { name: string } }[] }

/** The body that sent, as its quotas are found. */
export type Sender = KnownFiler & { part: string; shortName: string }

type Found = KnownFiler & {
  shortName: string
  names: string[]
  parentId: string | null
  role: string | null
  receiverId: string | null
}

/**
 * Who of a package's units is known here: by name, or by a name it bore before. The sender must receive in the call; filers send to it or
 * stand below it. Keys are each installation's own and say nothing.
 */
export async function unitsOf(ctx: Context, campaign: Campaign, data: Named): Promise<Units> {
  const names = [data.sender, ...data.cases.map(({ unit }) => unit)].map(({ name }) => name)
  const found = await rows<Found>(
    ctx.db,
    `select o.id, o.key, o.name, o.short_name as "shortName", o.types, o.former_names || o.name as names, o.parent_id as "parentId", p.id as part, p.role,
       p.receiver_id as "receiverId", coalesce(p.numbered, 0) as numbered
     from organisation o left join participation p on p.organisation_id = o.id and p.campaign_id = $1
     where o.valid_to is null and (o.former_names || o.name) && $2::text[]
     order by o.id`,
    [campaign.id, [...new Set(names)]],
  )
  const called = (name: string, fits: (unit: Found) => boolean): Found | undefined =>
    found.find((unit) => unit.name === name && fits(unit)) ??
    found.find((unit) => unit.names.includes(name) && fits(unit))
  const sender = called(data.sender.name, ({ role }) => role === 'receiver')
  const filers = data.cases.flatMap(({ unit }) => {
    const known = called(
      unit.name,
      ({ parentId, receiverId }) =>
        sender !== undefined && (receiverId === null ? parentId === sender.id : receiverId === sender.part),
    )
    return known ? [[unit.name, known] as const] : []
  })
  return {
    ...(sender?.part ? { sender: { ...sender, part: sender.part } } : {}),
    filers: new Map(filers),
  }
}

/** Of known units those whose cases came. */
export function among({ sender, filers }: Units, { cases }: PackageData): Units {
  const came = new Set(cases.map(({ unit }) => unit.name))
  return { ...(sender ? { sender } : {}), filers: new Map([...filers].filter(([name]) => came.has(name))) }
}

/** The units whose cases came and that this installation does not know, each once. */
export function unknownUnits(data: PackageData, units: Units): PackedUnit[] {
  const unknown = data.cases.map(({ unit }) => unit).filter(({ name }) => !units.filers.has(name))
  return [...new Map(unknown.map((unit) => [unit.name, unit])).values()]
}
