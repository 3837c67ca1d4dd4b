import DataLoader from 'dataloader'
import { validate } from 'uuid'
import { sightOf } from '../entry/entry.queries'
import { once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { Job } from '../platform/job.type'

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
