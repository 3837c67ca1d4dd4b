import { chineseDay, dayOf } from '@huibian/domain'
import { listActivities, shotLoader } from '../activity/activity.queries'
import { fileOf } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import type { Context } from '../platform/context'
import { summariesOf } from '../week/summaries.queries'
import { namesIn, weekWith } from '../week/week.queries'
import type { Compiled } from './sections'

/** Takes the week down as it stands now. */
export async function compiledNow(ctx: Context, campaign: Campaign): Promise<Compiled> {
  const found = await listActivities(ctx, campaign.id)
  const came = await summariesOf(ctx, campaign)
  const names = await namesIn(ctx, campaign.id)
  const shots = shotLoader(ctx)
  const activities = await Promise.all(
    found.map(async (one) => ({
      ...one,
      unit: names.get(one.organisationId) ?? '',
      shots: await shots.load(one.id),
    })),
  )
  return {
    title: `${campaign.title}总结`,
    office: names.get(campaign.ownerId) ?? '',
    date: chineseDay(dayOf(ctx.now.toISOString())),
    file: await fileOf(ctx, campaign),
    week: await weekWith(ctx, campaign, { activities: found, ...came }),
    activities,
    summaries: came.summaries,
    demo: ctx.config.demo,
    created: ctx.now.toISOString(),
  }
}
