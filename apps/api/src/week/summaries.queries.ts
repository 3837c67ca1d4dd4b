import DataLoader from 'dataloader'
import type { Content, Summary } from '@huibian/domain'
import { callBefore } from '../campaign/callBefore'
import type { Campaign } from '../campaign/campaign.type'
import { cameTo, cameVersions } from '../entry/cameTo'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'

/** A unit's summary as it came to its office. */
export type CameSummary = {
  id: string
  organisationId: string
  unit: string
  /** The version that came. */
  version: string
  /** The version of the notice that it was written under. */
  campaignVersion: number
  content: Content
}

export type Summaries = {
  summaries: CameSummary[]
  /** Those of the year before. */
  summariesBefore: CameSummary[]
}

/**
 * The summaries on the acting organisation's line that came to where it stands, whatever way, but for those that were sent back or are not
 * taken; beside them those of the year before.
 */
export const summariesOf = (ctx: Context, { id }: Pick<Campaign, 'id'>): Promise<Summaries> =>
  summariesLoader(ctx).load(id)

type Found = CameSummary & { call: string; before: boolean }

function summariesLoader(ctx: Context): DataLoader<string, Summaries> {
  return once(ctx, 'summaries', () => {
    return new DataLoader<string, Summaries>(async (ids) => {
      const { organisation } = actorOf(ctx).post
      const found = await rows<Found>(
        ctx.db,
        `select asked.id as call, e.id, o.id as "organisationId", o.name as unit, v.id as version, v.campaign_version as "campaignVersion", v.content,
           e.campaign_id <> asked.id as before
         from unnest($1::uuid[]) as asked(id) cross join lateral (values (asked.id), (${callBefore('asked.id')})) as of(id)
         cross join ${cameVersions} where e.campaign_id = of.id and ${cameTo} order by o."order", o.key, e.id`,
        [ids, `/${organisation.key}/`, organisation.id],
      )
      return ids.map((id) => {
        const own = found.filter(({ call }) => call === id)
        return {
          summaries: own.filter(({ before }) => !before),
          summariesBefore: own.filter(({ before }) => before),
        }
      })
    })
  })
}

/** Summaries as the law reads them. */
export const statedIn = (summaries: readonly CameSummary[]): Summary[] =>
  summaries.map(({ id, organisationId, content }) => ({ id, unit: organisationId, content }))
