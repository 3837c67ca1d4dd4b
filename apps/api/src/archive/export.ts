import { may } from '@huibian/domain'
import { visibleCampaign } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { jobOf, jobsFor } from '../package/job.queries'
import { actorOf, type Context } from '../platform/context'
import type { Job } from '../platform/job.type'
import { enqueue } from '../platform/jobs'
import { record } from '../platform/record'
import { demand, refuse } from '../platform/refusal'

/** The call, for an editor of the office that ran it. */
async function ownCampaign(ctx: Context, campaignId: string): Promise<Campaign> {
  const campaign = await visibleCampaign(ctx, campaignId)
  demand(may(actorOf(ctx), 'campaign.export', { organiser: campaign.ownerId }))
  return campaign
}

/** The same, once nothing in it changes any more. */
export async function demandArchived(ctx: Context, campaignId: string): Promise<Campaign> {
  const campaign = await ownCampaign(ctx, campaignId)
  if (campaign.state !== 'archived') refuse('archive.notArchived')
  return campaign
}

/** 导出档案: has a call that is archived written into one file. */
export async function exportCampaign(ctx: Context, campaignId: string): Promise<Job> {
  const { id } = await demandArchived(ctx, campaignId)
  const jobId = await enqueue(ctx, 'archive.export', { campaignId: id })
  await record(ctx, { act: 'campaign.exported', noun: 'campaign', subjectId: id })
  return jobOf(ctx, jobId)
}

/** What the office had exported, the newest first: what is under way is found again here. */
export async function exportsOf(ctx: Context, campaignId: string): Promise<Job[]> {
  const campaign = await ownCampaign(ctx, campaignId)
  return jobsFor(ctx, campaign.id, ['archive.export'])
}
