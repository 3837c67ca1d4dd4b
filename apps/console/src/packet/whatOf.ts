import type { Violation } from '../platform/wire'

/** What a draft waits for: its stamp, rows that were wrong, or its Word file. */
const waits = ['packet.unstamped', 'packet.summaryBad', 'packet.sheetKept']

/** What becomes of a report of which this is told: left out, kept as a draft that waits for something, or taken with a reason. */
export function whatOf(violations: readonly Pick<Violation, 'rule' | 'strength'>[]): string {
  if (violations.some(({ rule }) => waits.includes(rule))) return 'packet.asDraft'
  return violations.some(({ strength }) => strength === 'hard') ? 'packet.hard' : 'packet.soft'
}
