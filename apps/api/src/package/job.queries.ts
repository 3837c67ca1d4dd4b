import DataLoader from 'dataloader'
import { validate } from 'uuid'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { Job } from '../platform/job.type'

/** Jobs that the acting organisation's people asked for, by id; null for any other. */
export function jobLoader(ctx: Context): DataLoader<string, Job | null> {
  return once(ctx, 'job', () => {
    return new DataLoader<string, Job | null>(async (ids) => {
      const found = await rows<Job>(
        ctx.db,
        `select id, kind, state, progress, message, file_id as "fileId", created_at as "createdAt"
         from job where id = any($1::uuid[]) and organisation_id = $2`,
        [ids.filter((id) => validate(id)), actorOf(ctx).post.organisation.id],
      )
      const byId = new Map(found.map((job) => [job.id, job]))
      return ids.map((id) => byId.get(id) ?? null)
    })
  })
}
