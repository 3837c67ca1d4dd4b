import { chineseDay, dayOf } from '@huibian/domain'
import { listActivities, shotLoader } from '../activity/activity.queries'
import { fileOf } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { organisationLoader } from '../organisation/organisation.queries'
import type { Context } from '../platform/context'
import { summariesOf } from '../week/summaries.queries'
import { weekWith } from '../week/week.queries'
import type { Compiled } from './sections'

/** Takes the week down as it stands now. */
export async function compiledNow(ctx: Context, campaign: Campaign): Promise<Compiled> {
  const found = await listActivities(ctx, campaign.id)
  const came = await summariesOf(ctx, campaign)
  const units = organisationLoader(ctx)
  const shots = shotLoader(ctx)
  const [office, activities] = await Promise.all([
    units.load(campaign.ownerId),
    Promise.all(
      found.map(async (one) => {
        const [unit, pictures] = await Promise.all([units.load(one.organisationId), shots.load(one.id)])
        return { ...one, unit: unit?.name ?? '', shots: pictures }
      }),
    ),
  ])
  return {
    title: `${campaign.title}总结`,
    office: office?.name ?? '',
    date: chineseDay(dayOf(ctx.now.toISOString())),
    file: await fileOf(ctx, campaign),
    week: await weekWith(ctx, campaign, { activities: found, ...came }),
    activities,
    summaries: came.summaries,
    demo: ctx.config.demo,
    created: ctx.now.toISOString(),
  }
}
