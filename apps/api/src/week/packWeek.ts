import { visibleCampaign } from '../campaign/campaign.queries'
import { actorOf, type Context } from '../platform/context'
import { jobOf } from '../package/job.queries'
import type { Job } from '../platform/job.type'
import { enqueue } from '../platform/jobs'
import { record } from '../platform/record'
import { demandOffice } from './office'

/** Has all of a week packed with its index. */
export async function packWeek(ctx: Context, campaignId: string): Promise<Job> {
  const campaign = await visibleCampaign(ctx, campaignId)
  demandOffice(ctx, campaign)
  const jobId = await enqueue(ctx, 'week.archive', { campaignId: campaign.id })
  await record(ctx, {
    act: 'week.packed',
    noun: 'campaign',
    subjectId: campaign.id,
    seenBy: `/${actorOf(ctx).post.organisation.key}/`,
  })
  return jobOf(ctx, jobId)
}
