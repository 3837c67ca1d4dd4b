import { gate, type Passing } from './gate.ts'
import type { Instant } from './instant.ts'

/**
 * Until when what is given out of hand at this moment (撤回, 收回定稿, 退回修改) may come again, and whether it still may. It would have to be
 * finalised anew, so the 定稿 that stands counts for nothing.
 */
export function comesAgain({ now, opens, close, submittedAt }: Passing): { until: Instant; may: boolean } {
  const passed = gate({
    now,
    close,
    ...(opens === undefined ? {} : { opens }),
    ...(submittedAt === undefined ? {} : { submittedAt }),
  })
  return {
    until: submittedAt === undefined ? close.acceptedUntil : close.upperClose,
    may: !('refused' in passed && passed.refused.message === 'gate.closed'),
  }
}
