import type { Content, Summary } from '@huibian/domain'
import { callBefore } from '../campaign/callBefore'
import type { Campaign } from '../campaign/campaign.type'
import { cameTo, cameVersions } from '../entry/cameTo'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'

/** A unit's summary as it came to its office. */
export type CameSummary = { id: string; organisationId: string; unit: string; content: Content }

export type Summaries = {
  summaries: CameSummary[]
  /** Those of the year before. */
  summariesBefore: CameSummary[]
}

/**
 * The summaries on the acting organisation's line that came to where it stands, whatever way, but for those that were sent back or are not
 * taken; beside them those of the year before.
 */
export const summariesOf = (ctx: Context, campaign: Pick<Campaign, 'id'>): Promise<Summaries> =>
  once(ctx, `summaries ${campaign.id}`, () => readSummaries(ctx, campaign))

async function readSummaries(ctx: Context, { id }: Pick<Campaign, 'id'>): Promise<Summaries> {
  const { organisation } = actorOf(ctx).post
  const found = await rows<CameSummary & { before: boolean }>(
    ctx.db,
    `select e.id, o.id as "organisationId", o.name as unit, v.content, e.campaign_id <> $1 as before from ${cameVersions}
     where e.campaign_id in ($1, ${callBefore}) and ${cameTo} order by o."order", o.key, e.id`,
    [id, `/${organisation.key}/`, organisation.id],
  )
  return {
    summaries: found.filter(({ before }) => !before),
    summariesBefore: found.filter(({ before }) => before),
  }
}

/** Summaries as the law reads them. */
export const statedIn = (summaries: readonly CameSummary[]): Summary[] =>
  summaries.map(({ id, organisationId, content }) => ({ id, unit: organisationId, content }))
