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

type Summaries = Pick<Compiled, 'summaries' | 'summariesBefore'>

/** The last call of the same notice that its office ran before. */
const callBefore = `select b.id from campaign b join campaign c on c.id = $1 and b.owner_id = c.owner_id and b.preset = c.preset
  and b.created_at < c.created_at and b.state <> 'draft' order by b.created_at desc limit 1`

/** The summaries that came to the office, whatever way, but for those that it sent back or does not take; beside them those of the year before. */
async function summariesOf(ctx: Context, campaignId: string): Promise<Summaries> {
  const { key, id } = actorOf(ctx).post.organisation
  const found = await rows<{ unit: string; content: Content; before: boolean }>(
    ctx.db,
    `select o.name as unit, v.content, e.campaign_id <> $1 as before from ${cameVersions}
     where ${cameTo.replace('= $1', `in ($1, (${callBefore}))`)} order by o."order", o.key, e.id`,
    [campaignId, `/${key}/`, id],
  )
  return {
    summaries: found.filter(({ before }) => !before),
    summariesBefore: found.filter(({ before }) => before),
  }
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
    ...(await summariesOf(ctx, campaign.id)),
    demo: ctx.config.demo,
    created: ctx.now.toISOString(),
  }
}
