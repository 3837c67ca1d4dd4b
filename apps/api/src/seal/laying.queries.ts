import DataLoader from 'dataloader'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { Job } from '../platform/job.type'

/** The jobs that lay papers out in an office's own file before a seal is asked for, and what of their arguments tells the paper. */
export const layings = {
  summary: { kind: 'seal.layTable', paper: 'id' },
  form: { kind: 'seal.layForm', paper: 'versionId' },
} as const

export type LaidPaper = keyof typeof layings

type Laying = Job & { paper: string }

/** The acting unit's latest such job of a paper; null once it is done, when the request that it made tells all. */
export function layingOf(ctx: Context, laid: LaidPaper, id: string): Promise<Job | null> {
  const { kind, paper } = layings[laid]
  const loader = once(ctx, kind, () => {
    return new DataLoader<string, Job | null>(async (ids) => {
      const found = await rows<Laying>(
        ctx.db,
        `select distinct on (args->>'${paper}') args->>'${paper}' as paper, id, kind, state, progress, message,
           file_id as "fileId", created_at as "createdAt"
         from job where organisation_id = $1 and kind = $2 and args->>'${paper}' = any($3)
         order by args->>'${paper}', created_at desc, id desc`,
        [actorOf(ctx).post.organisation.id, kind, ids],
      )
      const byPaper = new Map(found.map((job) => [job.paper, job]))
      return ids.map((one) => byPaper.get(one) ?? null)
    })
  })
  return loader.load(id).then((job) => (job?.state === 'done' ? null : job))
}
