import { visibleCampaign } from '../campaign/campaign.queries'
import { jobLoader } from '../package/job.queries'
import { actorOf, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { Job } from '../platform/job.type'
import { NotFound } from '../platform/refusal'
import { demandOffice } from './office'

/** So many stay in sight; older ones are compiled anew. */
const shown = 10

/** What the office had made of its week, the newest first: what is under way is found again here. */
export async function papersOf(ctx: Context, campaignId: string): Promise<Job[]> {
  const campaign = await visibleCampaign(ctx, campaignId)
  demandOffice(ctx, campaign)
  const found = await rows<{ id: string }>(
    ctx.db,
    `select id from job where organisation_id = $1 and kind in ('week.report', 'week.archive') and args->>'campaignId' = $2
     order by created_at desc, id desc limit ${shown}`,
    [actorOf(ctx).post.organisation.id, campaign.id],
  )
  const jobs = await jobLoader(ctx).loadMany(found.map(({ id }) => id))
  return jobs.flatMap((job) => (job && !(job instanceof Error) ? [job] : []))
}

/** A job that has just been queued. */
export async function paperOf(ctx: Context, jobId: string): Promise<Job> {
  const job = await jobLoader(ctx).load(jobId)
  if (!job) throw new NotFound()
  return job
}
