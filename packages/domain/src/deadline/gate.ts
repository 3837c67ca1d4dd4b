import type { Mark } from '../entry/state.ts'
import type { Finding } from '../violation.ts'
import { markOf, type EffectiveClose } from './close.ts'
import {
  addWorkingDays,
  closeInstant,
  dayOf,
  instantOf,
  isBy,
  secondOf,
  type Instant,
  type IsWorkingDay,
} from './instant.ts'

/** Setting `finalisedCountsOnTime`: 定稿 before the close is on time, and the scan may follow for so many working days. */
export type ScanGrace = { workingDays: number; isWorkingDay: IsWorkingDay }

/**
 * One try at something that a deadline governs. `finalisedAt` is the 定稿 of the version in question and matters only with `grace`;
 * `submittedAt` is the entry's first submission, for what was in and has to come again.
 */
export type Passing = {
  now: Instant
  opens?: Instant
  close: EffectiveClose
  finalisedAt?: Instant
  submittedAt?: Instant
  grace?: ScanGrace
}

export type Passed = { mark: Mark } | { refused: Finding }

/** The last instant at which a version finalised in time may still come in with its scan. */
export function scanUntil(close: Instant, grace: ScanGrace): Instant {
  return closeInstant(addWorkingDays(dayOf(close), grace.workingDays, grace.isWorkingDay))
}

/** The last instant at which it passes: what was in has the close by which it may come again, and what was finalised in time the days of its scan. */
export function takenUntil({ close, submittedAt, finalisedAt, grace }: Omit<Passing, 'now'>): Instant {
  const until = submittedAt === undefined ? close.acceptedUntil : close.upperClose
  const inTime = finalisedAt !== undefined && isBy(finalisedAt, until)
  return grace && inTime ? scanUntil(until, grace) : until
}

/** Instants in a finding are written at +08:00 whatever offset the caller's have. */
const local = (instant: Instant) => instantOf(secondOf(instant))

const refuse = (message: string, args: { [name: string]: Instant }): Passed => ({
  refused: { message, args: Object.fromEntries(Object.entries(args).map(([name, at]) => [name, local(at)])) },
})

/**
 * The one gate for deadlines, used by every mutation that changes or sends an entry: 草稿 saved, 定稿, 报送, a returned 稿 sent again,
 * 上报. Gives the mark with which the thing passes, or the finding that refuses it.
 */
export function gate(passing: Passing): Passed {
  const { now, opens, close, finalisedAt, submittedAt, grace } = passing
  if (opens !== undefined && !isBy(opens, now)) return refuse('gate.notOpen', { opens, now })
  const mark = markOf(now, close)
  if (submittedAt !== undefined) return again(passing, submittedAt)
  if (mark !== 'refused') return { mark }
  const finalised = grace && finalisedAt !== undefined ? markOf(finalisedAt, close) : 'refused'
  if (grace && finalised !== 'refused' && isBy(now, scanUntil(close.acceptedUntil, grace)))
    return { mark: finalised }
  return refuse('gate.closed', { close: close.acceptedUntil, now })
}

/** What was in, came back and was finalised again in time: its scan may follow as any other's. */
function scanFollows({ now, close: { upperClose }, finalisedAt, grace }: Passing): boolean {
  return (
    grace !== undefined &&
    finalisedAt !== undefined &&
    isBy(finalisedAt, upperClose) &&
    isBy(now, scanUntil(upperClose, grace))
  )
}

/** What was in keeps its first mark and may come again until the receiver's own close. */
function again(passing: Passing, submittedAt: Instant): Passed {
  const { now, close } = passing
  if (!isBy(now, close.upperClose) && !scanFollows(passing))
    return refuse('gate.closed', { close: close.upperClose, now })
  const first = markOf(submittedAt, close)
  return { mark: first === 'refused' ? 'lateWithConsent' : first }
}
