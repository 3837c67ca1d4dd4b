import { opensOf, type Passing } from '@huibian/domain'
import { effectiveCloseOf, instantAt } from '../campaign/close.queries'
import { graceOf } from '../campaign/grace'
import type { Context } from '../platform/context'
import type { Frame } from './frame'
import type { Line } from './lines'

/**
 * What the gate asks of a table at this moment. Where 定稿 counts, the table is finalised with the last of its cases: a scan that came in the
 * days that the call leaves for it goes on in the same days.
 */
export async function passingOfTable(
  ctx: Context,
  frame: Frame,
  lines: readonly Pick<Line, 'finalisedAt'>[],
): Promise<Passing> {
  const last = Math.max(...lines.map(({ finalisedAt }) => finalisedAt.getTime()))
  return {
    now: ctx.now.toISOString(),
    opens: opensOf(frame.file, frame.phase),
    close: await effectiveCloseOf(ctx, { participationId: frame.participationId, phase: frame.phase }),
    ...(lines.length > 0 ? { finalisedAt: instantAt(new Date(last)) } : {}),
    ...graceOf(frame.file),
  }
}
