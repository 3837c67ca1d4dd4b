import type { Platform } from './context'
import { row, rows } from './database'
import { sayStep } from './steps'
import { separately } from './transaction'

/** A job as its operator sees it: whose, how far, how often it was tried. */
export type JobLine = {
  id: string
  kind: string
  state: 'queued' | 'running' | 'done' | 'failed'
  attempt: number
  progress: number
  message: string | null
  organisation: string
  createdAt: Date
  finishedAt: Date | null
}

const nobody = { organisationKey: '' }

/** The latest jobs first, what they are at in Chinese; `state` leaves out the others. */
export async function listJobs(
  platform: Platform,
  { state, most }: { state?: string; most: number },
): Promise<JobLine[]> {
  const jobs = await separately(platform.source, nobody, (db) =>
    rows<JobLine>(
      db,
      `select j.id, j.kind, j.state, j.attempt, j.progress, j.message, o.name as organisation,
         j.created_at as "createdAt", j.finished_at as "finishedAt"
       from job j join organisation o on o.id = j.organisation_id
       where $1::text is null or j.state = $1 order by j.created_at desc, j.id desc limit $2`,
      [state ?? null, most],
    ),
  )
  return jobs.map((job) => ({ ...job, message: job.message && sayStep(job.message) }))
}

/** How many jobs wait or run, and how many have failed. */
export async function jobTally(platform: Platform): Promise<{ waiting: number; failed: number }> {
  const counted = await separately(platform.source, nobody, (db) =>
    row<{ waiting: number; failed: number }>(
      db,
      `select count(*) filter (where state in ('queued', 'running'))::int as waiting,
         count(*) filter (where state = 'failed')::int as failed from job where state <> 'done'`,
    ),
  )
  return counted ?? { waiting: 0, failed: 0 }
}

/** Queues failed jobs anew, with all their attempts: the ones named, or all. Gives the ids of those it queued. */
export async function retryJobs(platform: Platform, ids?: readonly string[]): Promise<string[]> {
  const queued = await separately(platform.source, nobody, (db) =>
    rows<{ id: string }>(
      db,
      `with again as (
         update job set state = 'queued', message = null, killed = 0 where state = 'failed' and ($1::uuid[] is null or id = any($1))
         returning id, attempts)
       select id, huibian.enqueue(id, attempts) from again order by id`,
      [ids ?? null],
    ),
  )
  return queued.map(({ id }) => id)
}
