import { visibleCampaign } from '../campaign/campaign.queries'
import { demandRunning as demandState } from '../campaign/running'
import type { Campaign } from '../campaign/campaign.type'
import type { Context } from '../platform/context'

/** The call, which must run: what a unit tells of its week stands still when it is over. */
export async function demandRunning(ctx: Context, campaignId: string): Promise<Campaign> {
  const campaign = await visibleCampaign(ctx, campaignId)
  demandState(campaign)
  return campaign
}
