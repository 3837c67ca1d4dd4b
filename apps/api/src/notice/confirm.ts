import { may } from '@huibian/domain'
import { demandPart, visibleCampaign } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { actorOf, signedInOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { demand, refuse } from '../platform/refusal'
import { correctionLoader } from './correction.queries'

/** 已阅: one person of a unit confirms for it that a correction has been read; the first to do so stands. */
export async function confirmCorrection(ctx: Context, id: string, version: number): Promise<Campaign> {
  const campaign = await visibleCampaign(ctx, id)
  const part = await demandPart(ctx, id)
  demand(may(actorOf(ctx), 'correction.confirm', { organisation: part.organisationId }))
  const key = [id, version, part.id]
  const reader = await row<{ before: Date | null }>(
    ctx.db,
    `select read_at as before from correction_reader
     where campaign_id = $1 and version = $2 and participation_id = $3 for update`,
    key,
  )
  if (!reader) return refuse('correction.none', { version })
  if (reader.before !== null) return campaign
  await ctx.db.query(
    `update correction_reader set read_at = $4, read_by = $5
     where campaign_id = $1 and version = $2 and participation_id = $3`,
    [...key, ctx.now, signedInOf(ctx).accountName],
  )
  correctionLoader(ctx).clear(id)
  await record(ctx, {
    act: 'campaign.correctionRead',
    noun: 'campaign',
    subjectId: id,
    seenBy: part.path,
    after: { version },
  })
  return campaign
}
