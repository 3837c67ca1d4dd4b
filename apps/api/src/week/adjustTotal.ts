import { may } from '@huibian/domain'
import { visibleCampaign } from '../campaign/campaign.queries'
import { actorOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { demand, refuse } from '../platform/refusal'
import { measuresOf } from '../activity/measure.queries'
import { adjustmentsOf, reportsOf, weekWith } from './week.queries'
import type { Week } from './week.type'

const [min, max] = [2, 200]

/** The office corrects a total by a number, and says why; by nothing it takes its correction back. */
export async function adjustTotal(
  ctx: Context,
  campaignId: string,
  { measure, by, reason }: { measure: string; by: number; reason: string },
): Promise<Week> {
  const campaign = await visibleCampaign(ctx, campaignId, true)
  demand(may(actorOf(ctx), 'week.edit', { organiser: campaign.ownerId }))
  const measures = await measuresOf(ctx, campaign)
  if (!measures.some(({ key }) => key === measure)) refuse('week.noMeasure', { measure })
  const why = reason.trim()
  const n = Array.from(why).length
  if (by !== 0 && (n < min || n > max)) refuse('week.adjustmentReason', { min, max }, 'reason')
  const reports = await reportsOf(ctx, campaign)
  const corrections = await adjustmentsOf(ctx, campaign.id)
  const { totals } = await weekWith(ctx, campaign, reports, corrections)
  const sum = totals.find((total) => total.measure === measure)?.sum ?? 0
  if (sum + by < 0) refuse('week.negativeTotal', { sum, total: sum + by }, 'by')
  if (by === 0) {
    await ctx.db.query('delete from adjustment where campaign_id = $1 and measure = $2', [
      campaign.id,
      measure,
    ])
    corrections.delete(measure)
  } else {
    await ctx.db.query(
      `insert into adjustment (campaign_id, measure, by, reason, by_name, at) values ($1, $2, $3, $4, $5, $6)
       on conflict (campaign_id, measure) do update
         set by = excluded.by, reason = excluded.reason, by_name = excluded.by_name, at = excluded.at`,
      [campaign.id, measure, by, why, ctx.signedIn?.accountName ?? '', ctx.now],
    )
    corrections.set(measure, { by, reason: why })
  }
  await record(ctx, {
    act: 'week.totalAdjusted',
    noun: 'campaign',
    subjectId: campaign.id,
    seenBy: `/${actorOf(ctx).post.organisation.key}/`,
    after: { measure, by, reason: why },
  })
  return weekWith(ctx, campaign, reports, corrections)
}
