import type { Context } from '../platform/context'
import { blocksOf } from './blocks.queries'
import { groundOf } from './ground.queries'
import { headwayOf } from './headway'
import type { Overview } from './overview.type'
import { tasksOf } from './tasks'

/** What must I do, by when, how far are we: for the acting post, over all its calls, in as many statements as for one. */
export async function overviewOf(ctx: Context): Promise<Overview> {
  const { matrices } = await groundOf(ctx)
  const { blocks, more } = await blocksOf(ctx)
  const tasks = await tasksOf(ctx)
  return { now: ctx.now, tasks, matrices, headway: await headwayOf(ctx), blocks, blocksMore: more }
}
