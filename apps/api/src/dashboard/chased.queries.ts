import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'

/** A reminder to the acting organisation, by one above it or, with `peer`, by one that it does not stand below. */
export type Reminder = { campaignId: string; phase: string; by: string; peer: boolean; at: Date }

/** A call that the acting organisation noted; `promisedOn` is a day of the calendar. */
export type Called = {
  campaignId: string
  organisationId: string
  phase: string
  at: Date
  by: string
  person: string
  answer: string
  promisedOn: string | null
}

type Found = Omit<Called, 'organisationId'> & { organisationId: string | null; peer: boolean }

/** The last reminder in each phase of each call, and the last call to each unit about each phase. */
const sql = `select * from (
    select distinct on (r.campaign_id, r.phase) r.campaign_id as "campaignId", r.phase, null::uuid as "organisationId",
      coalesce(nullif(o.short_name, ''), o.name) as by, r.peer, r.at, '' as person, '' as answer, null as "promisedOn"
    from reminder r join organisation o on o.id = r.by_organisation_id
    where r.by_organisation_id <> $1 and strpos(r.seen_by, $2) > 0 order by r.campaign_id, r.phase, r.at desc, r.id desc) as asked
  union all select * from (
    select distinct on (n.campaign_id, n.organisation_id, n.phase) n.campaign_id, n.phase, n.organisation_id, n.by_name, false, n.at,
      n.person, n.answer, n.promised_on::text
    from call_note n where n.by_organisation_id = $1
    order by n.campaign_id, n.organisation_id, n.phase, n.at desc, n.id desc) as called`

/** What the acting organisation was last asked for, and what it was last answered. */
export type Chased = { reminders: Reminder[]; calls: Called[] }

export async function chasedOf(ctx: Context): Promise<Chased> {
  const { id, key } = actorOf(ctx).post.organisation
  const found = await rows<Found>(ctx.db, sql, [id, `/${key}/`])
  return {
    reminders: found.filter(({ organisationId }) => organisationId === null),
    calls: found.flatMap(({ organisationId, ...call }) =>
      organisationId === null ? [] : [{ ...call, organisationId }],
    ),
  }
}
