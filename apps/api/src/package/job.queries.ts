import DataLoader from 'dataloader'
import { validate } from 'uuid'
import { sightOf } from '../entry/entry.queries'
import { once, type Context } from '../platform/context'
import { row, rows } from '../platform/database'
import type { Job } from '../platform/job.type'
import { NotFound } from '../platform/refusal'

/** Jobs that the acting organisation's people asked for, by id; null for any other, and for posts that read no cases. */
export function jobLoader(ctx: Context): DataLoader<string, Job | null> {
  return once(ctx, 'job', () => {
    return new DataLoader<string, Job | null>(async (ids) => {
      const found = await rows<Job>(
        ctx.db,
        `select id, kind, state, progress, message, file_id as "fileId", created_at as "createdAt"
         from job where id = any($3::uuid[]) and organisation_id = $1 and $2 <> '//'`,
        [...sightOf(ctx), ids.filter((id) => validate(id))],
      )
      const byId = new Map(found.map((job) => [job.id, job]))
      return ids.map((id) => byId.get(id) ?? null)
    })
  })
}

/** Whether a job that wrote for a matter in sight has come to nothing; asked only where that matter has no file. */
export async function hasFailed(ctx: Context, jobId: string): Promise<boolean> {
  const job = await row<{ state: string }>(ctx.db, 'select state from job where id = $1', [jobId])
  return !job || job.state === 'failed'
}

/** A job that has just been queued. */
export async function jobOf(ctx: Context, jobId: string): Promise<Job> {
  const job = await jobLoader(ctx).load(jobId)
  if (!job) throw new NotFound()
  return job
}

/** So many stay in sight; what is older is made anew. */
const shown = 10

/** What the acting office had made of a campaign, the newest first: what is under way is found again. */
export async function jobsFor(ctx: Context, campaignId: string, kinds: readonly string[]): Promise<Job[]> {
  const found = await rows<{ id: string }>(
    ctx.db,
    `select id from job where organisation_id = $1 and kind = any($3) and args->>'campaignId' = $2
     order by created_at desc, id desc limit ${shown}`,
    [sightOf(ctx)[0], campaignId, kinds],
  )
  const jobs = await jobLoader(ctx).loadMany(found.map(({ id }) => id))
  return jobs.flatMap((job) => (job && !(job instanceof Error) ? [job] : []))
}
