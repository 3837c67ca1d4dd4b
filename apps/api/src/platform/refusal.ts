import { GraphQLError } from 'graphql'
import type { Violation } from '@huibian/domain'

/** A rule or the law of permissions said no; `violations` say which and why. Nothing was changed. */
export class Refused extends GraphQLError {
  constructor(readonly violations: Violation[]) {
    super('refused', { extensions: { code: 'REFUSED', violations } })
  }
}

/** Absent, or not to be seen: the two are the same answer, byte for byte. */
export class NotFound extends GraphQLError {
  constructor() {
    super('not found', { extensions: { code: 'NOT_FOUND' } })
  }
}

/** Somebody else wrote first; `current` is what stands now. */
export class Conflict extends GraphQLError {
  constructor(current: unknown) {
    super('conflict', { extensions: { code: 'CONFLICT', current } })
  }
}

export class Unauthenticated extends GraphQLError {
  constructor() {
    super('not signed in', { extensions: { code: 'UNAUTHENTICATED' } })
  }
}

/** Too much at once; the same request may be sent again with the same key. */
export class Busy extends GraphQLError {
  constructor() {
    super('busy', { extensions: { code: 'BUSY' } })
  }
}

/** One hard violation that no campaign rule stands behind, as `refuse('scan.wrongCode', { code })`. */
export function refuse(message: string, args: Violation['args'] = {}, path?: string): never {
  throw new Refused([{ rule: message, message, args, strength: 'hard', ...(path ? { path } : {}) }])
}

/** Refuses when there is any violation. */
export function refuseIf(violations: Violation[]): void {
  if (violations.length > 0) throw new Refused(violations)
}

/** What a piece of work is refused for; none where it is done. */
export function refusedFor(work: () => unknown): Violation[] {
  try {
    work()
    return []
  } catch (cause) {
    if (cause instanceof Refused) return cause.violations
    throw cause
  }
}

/** Does each piece of work and refuses by all that any of them is refused for: what is wrong with a form or a sheet is mended in one round. */
export function eachOf<T>(works: readonly (() => T)[]): T[] {
  const done: T[] = []
  refuseIf(works.flatMap((work) => refusedFor(() => done.push(work()))))
  return done
}

/** Demands what the law of permissions allows; what it does not is refused without a word on why. */
export function demand(allowed: boolean): void {
  if (!allowed) refuse('act.notAllowed')
}
