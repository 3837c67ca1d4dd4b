import { visibleCampaign } from '../campaign/campaign.queries'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { lineOf } from './matrix.queries'
import type { Arrival } from './overview.type'
import { linesOf } from './unit.queries'

const day = (moment: string): string => `to_char(${moment} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`

/** What was sent in to the organisations of lines `$1`; a case that was returned and came again counts on the day on which it first came. */
const submitted = `select e.phase, ${day('e.submitted_at')} as day, count(*)::int as n
  from participation p join entry e on e.campaign_id = p.campaign_id and e.receiver_id = p.organisation_id
  where p.id = any($1::uuid[]) and e.submitted_at is not null and e.state <> 'returned' group by 1, 2`

/** The cases of the packages in force, each on the day on which a package of its body that stood first held it: a later one carries it on. */
const packed = `select g.phase, min(f.forwarded_at) as at
  from package g join participation p on p.id = g.participation_id join package_entry e on e.package_id = g.id
  join package_entry h on h.entry_id = e.entry_id join package f on f.id = h.package_id
    and f.participation_id = g.participation_id and f.phase = g.phase and f.state in ('forwarded', 'superseded')
  where (p.receiver_id = any($1::uuid[]) or p.id = any($1::uuid[])) and g.state = 'forwarded' group by g.id, e.entry_id`

/** To the owner comes what is forwarded, by whole packages, and what is sent to it straight; `$1` is its line or those of a region. */
const forwarded = `select phase, day, sum(n)::int as n from (
    select phase, ${day('at')} as day, count(*)::int as n from (${packed}) as each group by 1, 2
    union all select * from (${submitted}) as straight
      where exists (select 1 from participation o where o.id = any($1::uuid[]) and o.role = 'owner')) as both_ways
  group by 1, 2 order by 1, 2`

/** How many cases came in day by day, in every phase, under the same rights as the matrix of the same line. */
export async function arrivalsOf(
  ctx: Context,
  campaignId: string,
  organisationId?: string,
): Promise<Arrival[]> {
  const campaign = await visibleCampaign(ctx, campaignId)
  const line = await lineOf(ctx, campaign, organisationId)
  const owner = campaign.ownerId === actorOf(ctx).post.organisation.id
  return rows<Arrival>(ctx.db, owner ? forwarded : `${submitted} order by 1, 2`, [linesOf(line)])
}
