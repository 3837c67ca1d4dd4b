import type { Context } from '../platform/context'
import { row } from '../platform/database'
import type { OpenCases, UnitHolder } from './reorganisation.type'

/** What hangs on a unit: its open cases in running calls, who holds its posts, the units below it, and calls that others send to it in. */
export type Hanging = {
  cases: (OpenCases & { partId: string })[]
  holders: (UnitHolder & { accountId: string })[]
  below: string[]
  receives: string[]
}

/** Cases are told by the counters: how many, never which. */
const sql = `select
  (select coalesce(jsonb_agg(to_jsonb(k) - 'begun' - 'place' order by k.begun, k."partId", k.place), '[]') from (
     select p.id as "partId", c.title as campaign, k.state, sum(k.n)::int as n, c.created_at as begun,
       array_position(array['draft', 'finalised', 'submitted', 'inReview', 'returned', 'accepted'], k.state) as place
     from participation p join campaign c on c.id = p.campaign_id and c.state = 'published'
     join counter k on k.participation_id = p.id and k.n > 0 and k.state not in ('forwarded', 'declined')
     where p.organisation_id = $1 group by p.id, c.title, c.created_at, k.state) k) as cases,
  (select coalesce(jsonb_agg(jsonb_build_object('name', a.name, 'kind', p.kind, 'accountId', a.id) order by p.kind, h.since, h.id), '[]')
     from holding h join post p on p.id = h.post_id join account a on a.id = h.account_id
     where p.organisation_id = $1 and h.until is null) as holders,
  (select coalesce(jsonb_agg(o.name order by o."order", o.id), '[]') from organisation o
     where o.parent_id = $1 and o.valid_to is null) as below,
  (select coalesce(jsonb_agg(c.title order by c.created_at, c.id), '[]') from participation p join campaign c on c.id = p.campaign_id
     where p.organisation_id = $1 and c.state = 'published' and p.role in ('owner', 'receiver')) as receives`

export async function hangingOn(ctx: Context, unitId: string): Promise<Hanging> {
  const found = await row<Hanging>(ctx.db, sql, [unitId])
  return found ?? { cases: [], holders: [], below: [], receives: [] }
}
