import { visibleCampaign } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'

/** The call, which must run: what a unit tells of its week stands still when it is over. */
export async function demandRunning(ctx: Context, campaignId: string): Promise<Campaign> {
  const campaign = await visibleCampaign(ctx, campaignId)
  if (campaign.state !== 'published') refuse('campaign.notRunning')
  return campaign
}
