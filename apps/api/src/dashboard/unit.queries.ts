import type { EntryState } from '@huibian/domain'
import { phaseLoader, type PhaseState } from '../campaign/phase.queries'
import { organisationColumns, organisationLoader } from '../organisation/organisation.queries'
import type { Organisation } from '../organisation/organisation.type'
import { peopleColumns, type People } from '../participation/people'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'
import { together } from '../platform/together'

/** A unit of the matrix: a centre, or a region's office with all that counts as it. */
export type Unit = People & {
  line: string
  participationId: string
  organisationId: string
  organisation: Organisation
  /** The receivers whose close binds the unit; a region may have two. */
  closedBy: string[]
  /** The organisations that send for it: of a region its receivers, of one who files itself. */
  bodyIds: string[]
  /** Closed as a unit: nothing is expected of it any more, what it had sent still counts. */
  gone: boolean
}

export type Count = {
  line: string
  unit: string
  phase: string
  /**
   * Cases of a state; `nil` where the unit said that nothing comes, `mark` then says why; `late` what came 迟报(经同意) with the packages in
   * force; `again` what of the accepted was forwarded before and came back.
   */
  state: EntryState | 'nil' | 'late' | 'again'
  mark: string
  n: number
}

/** How units and their cases are read where a line is looked at, and by which minimum they are measured. */
export type Kind = { per: 'filer' | 'regionPhase'; units: string; counts: string }

/** A participation that others send to, or a filer's own. */
export type Line = {
  id: string
  role: string
  /** The other receivers that send for the same region, where it is looked at from above. */ also?: string[]
  /** Whose it is, where it is the acting organisation’s own. */ organisationId?: string
  /** Whether a level stands between it and those who file, where that is known. */ hasReceivers?: boolean
}

/** A line with those that are looked at as one with it. */
export const linesOf = ({ id, also = [] }: Line): string[] => [id, ...also]

/** SQL: the unit `o` itself, which whoever reads a matrix asks for next. */
const itself = `(select to_json(x) from (select ${organisationColumns}) x) as organisation`

/** Those who file to one receiver. */
const centres: Kind = {
  per: 'filer',
  units: `select p.receiver_id as line, p.id as "participationId", p.organisation_id as "organisationId",
      ${peopleColumns()}, ${itself}, array[p.id] as "closedBy", array[o.id] as "bodyIds", o.valid_to is not null as gone
    from participation p join organisation o on o.id = p.organisation_id
    where p.receiver_id = any($1::uuid[]) and p.role = 'filer'
      and (o.valid_to is null or exists (select 1 from counter k where k.participation_id = p.id and k.n > 0))
    order by o."order", o.id`,
  counts: `select p.receiver_id as line, k.participation_id as unit, k.phase, k.state, k.mark, k.n
    from counter k join participation p on p.id = k.participation_id
    where p.receiver_id = any($1::uuid[]) and k.n > 0
    union all select p.receiver_id, z.participation_id, z.phase, 'nil', z.kind || ' ' || z.reason, 1
    from nil_report z join participation p on p.id = z.participation_id where p.receiver_id = any($1::uuid[])`,
}

/** A filer's own line, which has no other in it. */
const alone: Kind = {
  per: 'filer',
  units: centres.units.replaceAll('p.receiver_id', 'p.id'),
  counts: centres.counts.replaceAll('p.receiver_id', 'p.id'),
}

/** Regions of the nation, in the fixed order of 行政区划; whom to telephone is the office, or the body that sends in its place. */
const regions: Kind = {
  per: 'regionPhase',
  units: `select p.receiver_id as line, u.id as "participationId", u.organisation_id as "organisationId", ${itself},
      ${peopleColumns((column) => `(array_agg(${column} order by p.id = u.id desc, p.id))[1]`)}, array_agg(p.id) as "closedBy",
      array_agg(p.organisation_id order by p.id) as "bodyIds", false as gone
    from participation p join participation u on u.id = coalesce(p.counts_as_id, p.id)
    join organisation o on o.id = u.organisation_id
    where p.receiver_id = any($1::uuid[]) and p.role = 'receiver'
    group by p.receiver_id, u.id, o."order", o.id order by o."order", o.id`,
  counts: `select r.receiver_id as line, coalesce(r.counts_as_id, r.id) as unit, k.phase, k.state, k.mark, sum(k.n)::int as n
    from counter k join participation p on p.id = k.participation_id join participation r on r.id = p.receiver_id
    where r.receiver_id = any($1::uuid[]) and k.n > 0
    group by r.receiver_id, coalesce(r.counts_as_id, r.id), k.phase, k.state, k.mark
    union all select r.receiver_id, z.participation_id, z.phase, 'nil', z.kind || ' ' || z.reason, 1
    from nil_report z join (select distinct receiver_id, coalesce(counts_as_id, id) as unit from participation
      where receiver_id = any($1::uuid[]) and role = 'receiver') r on r.unit = z.participation_id
    union all select r.receiver_id, coalesce(r.counts_as_id, r.id), g.phase, 'late', '', sum(g.late)::int
    from package g join participation r on r.id = g.participation_id
    where r.receiver_id = any($1::uuid[]) and g.state = 'forwarded' and g.late > 0 group by 1, 2, 3
    union all select r.receiver_id, coalesce(r.counts_as_id, r.id), e.phase, 'again', '', count(*)::int
    from participation r join lateral (
      select b.id, b.phase from entry b where b.receiver_id = r.organisation_id and b.campaign_id = r.campaign_id
        and b.state = 'accepted' and b.forwarded_version_id is not null
      union select b.id, b.phase from package g join package_entry h on h.package_id = g.id
        join entry b on b.id = h.entry_id and b.state = 'accepted' where g.participation_id = r.id and g.state = 'recalled') e on true
    where r.receiver_id = any($1::uuid[]) and r.role = 'receiver' group by 1, 2, 3`,
}

const kinds: { [role: string]: Kind } = { owner: regions, filer: alone }

/** How each line is looked at. An owner to whom units file directly, with no level between, finds them and no regions. */
export async function kindsOf(ctx: Context, lines: readonly Line[]): Promise<Map<string, Kind>> {
  const owners = lines.filter(({ role }) => role === 'owner')
  const asked = owners.filter(({ hasReceivers }) => hasReceivers === undefined).map(({ id }) => id)
  const found =
    asked.length === 0
      ? []
      : await rows<{ id: string }>(
          ctx.db,
          `select distinct receiver_id as id from participation where receiver_id = any($1::uuid[]) and role = 'receiver'`,
          [asked],
        )
  const between = (line: Line): boolean => line.hasReceivers ?? found.some(({ id }) => id === line.id)
  const direct = owners.filter((owner) => !between(owner)).map(({ id }) => id)
  return new Map(
    lines.flatMap((line) => {
      const kind = direct.includes(line.id) ? centres : (kinds[line.role] ?? centres)
      return linesOf(line).map((id) => [id, kind] as const)
    }),
  )
}

/** What stands on some lines of one kind. */
export type Read = { kind: Kind; units: Unit[]; counts: Count[] }

/** SQL: the phases of the calls in which lines are. */
const phases = `select campaign_id as "campaignId", key, title, "order", closes_at as "closesAt", wording from phase
  where campaign_id in (select campaign_id from participation where id = any($1::uuid[])) order by "order"`

type Phases = { phases: (Omit<PhaseState, 'closesAt'> & { closesAt: string })[] }

/** The units on lines and what is counted of them, in one statement however many kinds of lines there are; all the phases come along. */
export async function readLines(ctx: Context, kindOf: ReadonlyMap<string, Kind>): Promise<Read[]> {
  const kinds = [...new Set(kindOf.values())]
  if (kinds.length === 0) return []
  const parts = kinds.map((kind, n) => ({
    queries: [`units${n} as (${kind.units})`, `counts${n} as (${kind.counts})`],
    values: [[...kindOf].flatMap(([line, of]) => (of === kind ? [line] : []))],
  }))
  const whole = (name: string): string => `(select coalesce(json_agg(r), '[]') from ${name} r) as ${name}`
  const named = ['phases', ...kinds.flatMap((_, n) => [`units${n}`, `counts${n}`])]
  const [found] = await together<Phases & Record<string, unknown[]>>(
    ctx.db,
    [{ queries: [`phases as (${phases})`], values: [[...kindOf.keys()]] }, ...parts],
    `select ${named.map(whole).join(', ')}`,
  )
  primePhases(ctx, found?.phases ?? [])
  return kinds.map((kind, n) => {
    const units = (found?.[`units${n}`] ?? []) as Unit[]
    for (const { organisation } of units) organisationLoader(ctx).prime(organisation.id, organisation)
    return { kind, units, counts: (found?.[`counts${n}`] ?? []) as Count[] }
  })
}

function primePhases(ctx: Context, found: Phases['phases']): void {
  const all = found.map(({ closesAt, ...phase }) => ({ ...phase, closesAt: new Date(closesAt) }))
  for (const id of new Set(all.map(({ campaignId }) => campaignId)))
    phaseLoader(ctx).prime(
      id,
      all.filter(({ campaignId }) => campaignId === id),
    )
}
