import { may, type Violation } from '@huibian/domain'
import { actorOf, forget, signedInOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { demand, Refused } from '../platform/refusal'
import { visibleCampaign } from './campaign.queries'
import { instantAt } from './close.queries'
import type { Campaign } from './campaign.type'
import { demandRunning } from './running'

/** What speaks against archiving a call into which somebody may still file, whoever let it. */
export async function stillOpen(ctx: Context, id: string): Promise<Violation | undefined> {
  const found = await row<{ last: Date | null }>(
    ctx.db,
    `select greatest((select max(closes_at) from phase where campaign_id = $1),
       (select max(until) from deadline where campaign_id = $1 and replaced_at is null)) as last`,
    [id],
  )
  if (!found?.last || found.last < ctx.now) return undefined
  const args = { close: instantAt(found.last) }
  return { rule: 'campaign.stillOpen', message: 'campaign.stillOpen', args, strength: 'hard' }
}

/**
 * 归档: a call that is over is only read from now on, by everybody and for good. The gate that holds it stands in the database; its entries
 * go on being found by whoever files the like elsewhere.
 */
export async function archiveCampaign(ctx: Context, id: string): Promise<Campaign> {
  const campaign = await visibleCampaign(ctx, id, true)
  demand(may(actorOf(ctx), 'campaign.archive', { organiser: campaign.ownerId }))
  demandRunning(campaign)
  const open = await stillOpen(ctx, id)
  if (open) throw new Refused([open])
  const archivedBy = signedInOf(ctx).accountName
  await record(ctx, {
    act: 'campaign.archived',
    noun: 'campaign',
    subjectId: id,
    before: { state: campaign.state },
    after: { state: 'archived' },
  })
  await ctx.db.query(
    `update campaign set state = 'archived', archived_at = $2, archived_by = $3 where id = $1`,
    [id, ctx.now, archivedBy],
  )
  forget(ctx)
  return { ...campaign, state: 'archived', archivedAt: ctx.now, archivedBy }
}
