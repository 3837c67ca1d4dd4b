import { may, whyNotSame } from '@huibian/domain'
import { visibleCampaign } from '../campaign/campaign.queries'
import { actorOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { demand, NotFound, refuse } from '../platform/refusal'
import { listActivities, lockActivity } from './activity.queries'
import type { Activity } from './activity.type'
import { reportedEvents } from './events'

/** Of an event that several units report the office lets one count; `as` of nothing takes that back. */
export async function countAsSame(ctx: Context, id: string, as?: string): Promise<Activity> {
  const activity = await lockActivity(ctx, id)
  const campaign = await visibleCampaign(ctx, activity.campaignId, true)
  demand(may(actorOf(ctx), 'week.edit', { organiser: campaign.ownerId }))
  if (as !== undefined) {
    const all = await listActivities(ctx, campaign.id)
    if (!all.some((one) => one.id === as)) throw new NotFound()
    const reason = whyNotSame(reportedEvents(all), id, as)
    if (reason !== undefined) refuse(reason)
  }
  await ctx.db.query('update activity set same_as = $2 where id = $1', [id, as ?? null])
  await record(ctx, {
    act: as === undefined ? 'activity.countedApart' : 'activity.countedAsSame',
    noun: 'activity',
    subjectId: id,
    seenBy: activity.seenBy,
    campaignId: activity.campaignId,
    before: { sameAs: activity.sameAs ?? null },
    after: { sameAs: as ?? null },
  })
  const { sameAs: _, ...rest } = activity
  return as === undefined ? rest : { ...rest, sameAs: as }
}
