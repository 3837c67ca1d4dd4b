import { may } from '@huibian/domain'
import type { Part } from '../campaign/campaign.queries'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'

/** Whether a body that receives may answer for the region that it counts as: the region's own office may, or whoever alone sends for it. */
export async function speaksForRegion(ctx: Context, { id, campaignId, countsAsId }: Part): Promise<boolean> {
  if (countsAsId === null || countsAsId === id) return true
  const others = await row(
    ctx.db,
    `select 1 from participation where campaign_id = $1 and role = 'receiver' and id <> $2 and coalesce(counts_as_id, id) = $3`,
    [campaignId, id, countsAsId],
  )
  return others === undefined
}

/** Whether the acting post may say in a call that nothing comes of its region (零报告). */
export async function maySayNothing(ctx: Context, part: Part | null): Promise<boolean> {
  if (part?.role !== 'receiver' || part.receiverId === null) return false
  const allowed = may(actorOf(ctx), 'chase.reportNothing', { receiver: part.organisationId })
  return allowed && speaksForRegion(ctx, part)
}
