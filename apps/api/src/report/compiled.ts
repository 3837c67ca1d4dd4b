import { chineseDay, dayOf, type Content } from '@huibian/domain'
import { listActivities, shotLoader } from '../activity/activity.queries'
import { fileOf } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { cameTo, cameVersions } from '../entry/cameTo'
import { organisationLoader } from '../organisation/organisation.queries'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { weekWith } from '../week/week.queries'
import type { Compiled } from './sections'

/** The summaries that came to the office, whatever way, but for those that it sent back or does not take. */
function summariesOf(ctx: Context, campaignId: string): Promise<{ unit: string; content: Content }[]> {
  const { key, id } = actorOf(ctx).post.organisation
  return rows(
    ctx.db,
    `select o.name as unit, v.content from ${cameVersions} where ${cameTo}
     order by o."order", o.key, e.id`,
    [campaignId, `/${key}/`, id],
  )
}

/** Takes the week down as it stands now. */
export async function compiledNow(ctx: Context, campaign: Campaign): Promise<Compiled> {
  const found = await listActivities(ctx, campaign.id)
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
    week: await weekWith(ctx, campaign, found),
    activities,
    summaries: await summariesOf(ctx, campaign.id),
    demo: ctx.config.demo,
    created: ctx.now.toISOString(),
  }
}
