import { visibleCampaign } from '../campaign/campaign.queries'
import { jobsFor } from '../package/job.queries'
import type { Context } from '../platform/context'
import type { Job } from '../platform/job.type'
import { demandOffice } from './office'

/** What the office had made of its week, the newest first: what is under way is found again here. */
export async function papersOf(ctx: Context, campaignId: string): Promise<Job[]> {
  const campaign = await visibleCampaign(ctx, campaignId)
  demandOffice(ctx, campaign)
  return jobsFor(ctx, campaign.id, ['week.report', 'week.archive'])
}
