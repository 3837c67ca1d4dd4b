import type { Violation } from '../platform/wire'

/** What becomes of a report of which this is told: left out, kept as a draft that waits for its stamp, or taken with a reason. */
export function whatOf(violations: readonly Pick<Violation, 'rule' | 'strength'>[]): string {
  if (violations.some(({ rule }) => rule === 'packet.unstamped')) return 'packet.asDraft'
  return violations.some(({ strength }) => strength === 'hard') ? 'packet.hard' : 'packet.soft'
}
