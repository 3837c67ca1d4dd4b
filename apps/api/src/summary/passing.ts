import { isBy, opensOf, takenUntil, type Instant, type Passing } from '@huibian/domain'
import { effectiveCloseOf, instantAt } from '../campaign/close.queries'
import { graceOf } from '../campaign/grace'
import type { Context } from '../platform/context'
import type { Frame } from './frame'
import type { Line } from './lines'

/** A case as the gate asks of it. */
export type Timed = Pick<Line, 'entryId' | 'finalisedAt'>

/** When a table was first in that lists nothing new: what was in may come again as long as any other that has to. */
function cameFirst({ firstForwardedAt, wentBefore }: Frame, lines: readonly Timed[]): Date | undefined {
  const before = new Set(wentBefore)
  const again = lines.length > 0 && lines.every(({ entryId }) => before.has(entryId))
  return again && firstForwardedAt ? firstForwardedAt : undefined
}

/**
 * What the gate asks of a table at this moment. Where 定稿 counts, the table is finalised with the last of its cases: a scan that came in the
 * days that the call leaves for it goes on in the same days.
 */
export async function passingOfTable(ctx: Context, frame: Frame, lines: readonly Timed[]): Promise<Passing> {
  const last = Math.max(...lines.map(({ finalisedAt }) => finalisedAt.getTime()))
  const first = cameFirst(frame, lines)
  return {
    now: ctx.now.toISOString(),
    opens: opensOf(frame.file, frame.phase),
    close: await effectiveCloseOf(ctx, { participationId: frame.participationId, phase: frame.phase }),
    ...(lines.length > 0 ? { finalisedAt: instantAt(new Date(last)) } : {}),
    ...(first ? { submittedAt: first.toISOString() } : {}),
    ...graceOf(frame.file),
  }
}

/** Until when a table is taken, which may come again or go on with scans that follow; before its close that is what it is held to. */
export function tableUntil(passing: Passing): Instant {
  const { finalisedAt: _, ...held } = passing
  const close = takenUntil(held)
  return isBy(passing.now, close) ? close : takenUntil(passing)
}
