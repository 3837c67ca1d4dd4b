import { campaignFileLoader } from '../campaign/campaign.queries'
import type { Organisation } from '../organisation/organisation.type'
import { proposeParts, type Unit } from '../participation/propose'
import type { Context } from '../platform/context'
import { row } from '../platform/database'

/** A filer's part in a running call, and the receiver that the call's rules give it in its new place. */
export type Led = {
  partId: string
  campaign: string
  /** The receiver's name: the new one where the part follows, else the one that keeps it. */
  receiver: string
  follows: boolean
  receiverPart: string
  countsAsPart: string
  path: string
}

type Part = {
  id: string
  campaignId: string
  version: number
  campaign: string
  ownerId: string
  organisationId: string
  receiverId: string | null
  receiver: string
  /** Cases that have left the draft. */
  gone: number
}

const partsSql = `select p.id, c.id as "campaignId", c.version, c.title as campaign, c.owner_id as "ownerId",
    p.organisation_id as "organisationId", p.receiver_id as "receiverId", ro.name as receiver,
    (select coalesce(sum(k.n), 0)::int from counter k where k.participation_id = p.id and k.state <> 'draft') as gone
  from participation p join campaign c on c.id = p.campaign_id and c.state = 'published'
  join organisation o on o.id = p.organisation_id and starts_with(o.path, $1) and o.valid_to is null
  join participation r on r.id = p.receiver_id join organisation ro on ro.id = r.organisation_id
  where p.role = 'filer' order by c.created_at, c.id, o."order", o.id`

const unitsSql = `select o.id, o.key, o.name, o.short_name as "shortName", o.parent_id as "parentId", o.types, o.region
  from organisation o where o.valid_to is null order by o."order", o.id`

const receiversSql = `select p.id, p.campaign_id as "campaignId", p.organisation_id as "organisationId"
  from participation p where p.campaign_id in (select "campaignId" from parts) and p.role in ('receiver', 'observer')`

type Receiver = { id: string; campaignId: string; organisationId: string }

/** The parts, and, where there are any, all units and those who receive in the same calls, by which it is judged whether they follow. */
const sql = `with parts as materialized (${partsSql}), units as (${unitsSql}), receivers as (${receiversSql})
  select coalesce((select json_agg(p) from parts p), '[]') as parts,
    case when exists (select 1 from parts) then (select json_agg(u) from units u) end as units,
    coalesce((select json_agg(r) from receivers r), '[]') as receivers`

/**
 * Where the unit and those below it would file if it stood below `parent`. A part follows where nothing of it has left the draft and
 * the new receiver takes part itself; what was finalised or sent binds the receiver that it was made for until the call ends.
 */
export async function ledBy(ctx: Context, unit: Organisation, parent: Organisation): Promise<Led[]> {
  const found = await row<{ parts: Part[]; units: Unit[] | null; receivers: Receiver[] }>(ctx.db, sql, [
    unit.path,
  ])
  if (!found?.units) return []
  const { parts, receivers } = found
  const units = found.units.map((one) => (one.id === unit.id ? { ...one, parentId: parent.id } : one))
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return Promise.all(
    parts.map(async (part): Promise<Led> => {
      const file = await campaignFileLoader(ctx).load({ campaignId: part.campaignId, version: part.version })
      const owner = units.find(({ id }) => id === part.ownerId)
      const proposed = owner
        ? proposeParts(file, owner, units).find((one) => one.organisationId === part.organisationId)
        : undefined
      const partOf = (organisation: string | null | undefined): string =>
        receivers.find((one) => one.campaignId === part.campaignId && one.organisationId === organisation)
          ?.id ?? ''
      const receiverPart = partOf(proposed?.receiver)
      const countsAsPart = partOf(proposed?.countsAs)
      const follows =
        receiverPart !== '' &&
        countsAsPart !== '' &&
        receiverPart !== part.receiverId &&
        proposed?.role === 'filer' &&
        part.gone === 0
      const { id: partId, campaign } = part
      const receiver = (follows && names.get(proposed.receiver ?? '')) || part.receiver
      return { partId, campaign, receiver, follows, receiverPart, countsAsPart, path: proposed?.path ?? '' }
    }),
  )
}

/** Leads the parts that follow, with their drafts, in one statement. */
export async function lead(ctx: Context, led: readonly Led[]): Promise<void> {
  const following = led.filter(({ follows }) => follows)
  if (following.length === 0) return
  await ctx.db.query(
    `select lead_part(p, r, c, l) from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) as f(p, r, c, l)`,
    [
      following.map(({ partId }) => partId),
      following.map(({ receiverPart }) => receiverPart),
      following.map(({ countsAsPart }) => countsAsPart),
      following.map(({ path }) => path),
    ],
  )
}
