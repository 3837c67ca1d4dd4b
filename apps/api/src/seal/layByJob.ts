import type { Context } from '../platform/context'
import { enqueue } from '../platform/jobs'
import { refuse } from '../platform/refusal'
import { layingOf, layings, type LaidPaper } from './laying.queries'

/**
 * Has a paper laid out in the office's own file by a job, which then asks for its seal. The paper is locked, so that of two who ask together
 * one is refused.
 */
export async function layByJob(ctx: Context, laid: LaidPaper, id: string, args: object): Promise<void> {
  const job = await layingOf(ctx, laid, id)
  if (job && job.state !== 'failed') refuse('seal.laying')
  const { kind } = layings[laid]
  await enqueue(ctx, kind, args)
  ctx.loaders.delete(kind)
}
