import type { Campaign } from '../campaign/campaign.type'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { LastFigure, WeekRow } from './week.type'

/** What each unit on the acting line counted in the last call of the same notice that its office ran before; what counts with another unit counts there. */
export async function lastYear(
  ctx: Context,
  { id }: Pick<Campaign, 'id'>,
): Promise<Map<string, Map<string, number>>> {
  const found = await rows<{ unit: string; measure: string; sum: string }>(
    ctx.db,
    `with before as (select b.id from campaign b join campaign c on c.id = $1 and b.owner_id = c.owner_id and b.preset = c.preset
       and b.created_at < c.created_at and b.state <> 'draft' order by b.created_at desc limit 1)
     select a.organisation_id as unit, f.key as measure, sum((f.value->>'value')::numeric) as sum
     from activity a join before on a.campaign_id = before.id cross join jsonb_each(a.figures) f
     where strpos(a.seen_by, $2) > 0 and f.value->>'state' = 'given' and a.state <> 'planned' and a.same_as is null
     group by 1, 2`,
    [id, `/${actorOf(ctx).post.organisation.key}/`],
  )
  const byUnit = new Map<string, Map<string, number>>()
  for (const { unit, measure, sum } of found)
    byUnit.set(unit, (byUnit.get(unit) ?? new Map<string, number>()).set(measure, Number(sum)))
  return byUnit
}

/** What a unit counted the year before and none of its activities tells yet: told with each of them it would be added up as often. */
export async function lastFigures(
  ctx: Context,
  { campaignId, organisation, toldLast }: WeekRow,
): Promise<LastFigure[]> {
  const byUnit = await once(ctx, `lastYear ${campaignId}`, () => lastYear(ctx, { id: campaignId }))
  return [...(byUnit.get(organisation.id) ?? [])].flatMap(([measure, value]) =>
    toldLast.includes(measure) ? [] : { measure, value },
  )
}
