import type { Mark } from '../entry/state.ts'
import {
  addWorkingDays,
  closeInstant,
  dayOf,
  earlierOf,
  isBy,
  laterOf,
  type Instant,
  type IsWorkingDay,
} from './instant.ts'

/**
 * What binds one sender in one phase. `notice` is the notice's own close; `own` an earlier one that the receiver set for those below it, or that
 * the notice sets the sender's level; `permission` (同意补报) is the receiver's, `extension` the organiser's for this sender. `upperOwn`,
 * `upperPermission` and `upperExtension` are what binds the receiver in its turn.
 */
export type Deadlines = {
  notice: Instant
  own?: Instant
  upperOwn?: Instant
  permission?: Instant
  extension?: Instant
  upperPermission?: Instant
  upperExtension?: Instant
}

/**
 * Until when what comes in is on time, until when whoever receives it permits it, until when it is still accepted, and what carried the
 * acceptance that far.
 */
export type EffectiveClose = {
  onTimeUntil: Instant
  permittedUntil: Instant
  acceptedUntil: Instant
  by: 'notice' | 'own' | 'permission' | 'extension'
  /** The last instant for what was in on time but had to come again, such as a returned case. */
  upperClose: Instant
}

/**
 * Works out a sender's close. A receiver's own date may only be earlier than when it must send on itself; its permission reaches no further than
 * it may come late itself; only the organiser's extension goes beyond the notice. What was in may come again until the notice's close.
 */
export function effectiveClose(deadlines: Deadlines): EffectiveClose {
  const { notice, own, upperOwn, permission, extension, upperPermission, upperExtension } = deadlines
  const [sendsOn, onTimeUntil] = [earliest(notice, upperOwn), earliest(notice, upperOwn, own)]
  const allowed = (until: Perhaps, reach: Instant): Perhaps => until && earlierOf(until, reach)
  const goesOnUntil = latest(sendsOn, allowed(upperPermission, notice), upperExtension)
  const permitted = latest(onTimeUntil, allowed(permission, goesOnUntil))
  const acceptedUntil = latest(permitted, extension)
  return {
    onTimeUntil,
    permittedUntil: permitted,
    acceptedUntil,
    by: sourceOf(deadlines, onTimeUntil, permitted, acceptedUntil),
    upperClose: latest(notice, upperExtension, acceptedUntil),
  }
}

type Perhaps = Instant | undefined

const earliest = (first: Instant, ...more: Perhaps[]): Instant =>
  more.reduce<Instant>((one, other) => (other === undefined ? one : earlierOf(one, other)), first)

const latest = (first: Instant, ...more: Perhaps[]): Instant =>
  more.reduce<Instant>((one, other) => (other === undefined ? one : laterOf(one, other)), first)

function sourceOf(
  { notice }: Deadlines,
  onTimeUntil: Instant,
  permitted: Instant,
  acceptedUntil: Instant,
): EffectiveClose['by'] {
  if (!isBy(acceptedUntil, permitted)) return 'extension'
  if (!isBy(permitted, onTimeUntil)) return 'permission'
  return isBy(notice, onTimeUntil) ? 'notice' : 'own'
}

/** 按时, 迟报(经同意), or refused, for what comes in at `instant`; compared to the whole second, the close included. */
export function markOf(instant: Instant, close: EffectiveClose): Exclude<Mark, 'late'> | 'refused' {
  if (isBy(instant, close.onTimeUntil)) return 'onTime'
  return isBy(instant, close.acceptedUntil) ? 'lateWithConsent' : 'refused'
}

/** By what something came after its time: 同意补报 of whoever receives it, or 延期 by the organiser. */
export type Consent = 'permission' | 'extension'

/** By what it was that something came in late; nothing where it was in time, or where no grant that is known reached it. */
export function consentTo(instant: Instant, close: EffectiveClose): Consent | undefined {
  if (isBy(instant, close.onTimeUntil)) return undefined
  if (isBy(instant, close.permittedUntil)) return 'permission'
  // Where scans may follow, what came later yet was finalised under the grant that reached furthest.
  return close.by === 'permission' || close.by === 'extension' ? close.by : undefined
}

/** The close that a receiver proposes to those below it: the end of the day `workingDays` working days before the notice's. */
export function proposedClose(notice: Instant, workingDays: number, isWorkingDay: IsWorkingDay): Instant {
  return closeInstant(addWorkingDays(dayOf(notice), -workingDays, isWorkingDay))
}
