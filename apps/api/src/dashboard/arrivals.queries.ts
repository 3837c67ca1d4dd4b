import { visibleCampaign } from '../campaign/campaign.queries'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { lineOf } from './matrix.queries'
import type { Arrival } from './overview.type'

const day = (moment: string): string => `to_char(${moment} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`

/** To the owner comes what is forwarded, by whole packages; `$1` is the owner's line or that of one receiver. */
const forwarded = `select g.phase, ${day('g.forwarded_at')} as day, count(*)::int as n
  from package g join participation p on p.id = g.participation_id join package_entry e on e.package_id = g.id
  where (p.receiver_id = $1 or p.id = $1) and g.state = 'forwarded' group by 1, 2 order by 1, 2`

/** To a receiver comes what is submitted; a case that was returned and came again counts on its last day. */
const submitted = `select e.phase, ${day('e.submitted_at')} as day, count(*)::int as n
  from entry e join participation p on p.id = e.participation_id
  where p.receiver_id = $1 and e.submitted_at is not null and e.state <> 'returned' group by 1, 2 order by 1, 2`

/** How many cases came in day by day, in every phase, under the same rights as the matrix of the same line. */
export async function arrivalsOf(
  ctx: Context,
  campaignId: string,
  organisationId?: string,
): Promise<Arrival[]> {
  const campaign = await visibleCampaign(ctx, campaignId)
  const line = await lineOf(ctx, campaign, organisationId)
  const owner = campaign.ownerId === actorOf(ctx).post.organisation.id
  return rows<Arrival>(ctx.db, owner ? forwarded : submitted, [line.id])
}
