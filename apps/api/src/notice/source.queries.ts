import { may } from '@huibian/domain'
import { visibleCampaign } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { upperFor } from '../campaign/upper'
import { textOf } from '../campaign/version'
import { actorOf, type Context } from '../platform/context'
import { demand, NotFound } from '../platform/refusal'
import type { CampaignSource } from './notice.type'

/** The campaign of the acting office that it may write; anybody else's is absent. */
export async function ownCampaign(ctx: Context, id: string, lock = false): Promise<Campaign> {
  const campaign = await visibleCampaign(ctx, id, lock)
  if (campaign.ownerId !== actorOf(ctx).post.organisation.id) throw new NotFound()
  return campaign
}

/** The campaign as its editor opens it. */
export async function sourceOf(ctx: Context, id: string): Promise<CampaignSource> {
  const campaign = await ownCampaign(ctx, id)
  demand(may(actorOf(ctx), 'campaign.edit', { organiser: campaign.ownerId }))
  const { text, file, by, at } = await textOf(ctx, campaign)
  const upper = await upperFor(ctx, text, id)
  const uppers = upper ? [{ id: upper.id, text: upper.text, running: upper.running !== undefined }] : []
  const { title, state, version } = campaign
  return { id, title, state, version, text, file, uppers, writtenBy: by, writtenAt: at }
}
