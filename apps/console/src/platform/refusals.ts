import type { Violation } from './wire'

/** The rules say no; each violation carries its sentence. */
export class Refused extends Error {
  readonly violations: Violation[]
  constructor(message: string, violations: Violation[]) {
    super(message)
    this.violations = violations
  }
}

/** Somebody saved first; `current` is what stands now. */
export class Conflict extends Error {
  readonly current: unknown
  constructor(message: string, current: unknown) {
    super(message)
    this.current = current
  }
}

export class NotFound extends Error {}
export class Unauthenticated extends Error {}
/** Too much at once, or the same act is still under way: try again with the same key. */
export class Busy extends Error {}
/** The server did not answer: whether the act was done is unknown until it is repeated with the same key. */
export class Unreachable extends Error {}
/** More than can be sent at once, said by what stands before the server: the server itself refuses with a sentence. */
export class TooLarge extends Error {}
/** The server failed, or the console asked for something the server does not know. */
export class Broken extends Error {}

type Said = { message?: string; extensions?: { code?: string; violations?: Violation[]; current?: unknown } }

/** Turns the first error of an answer into the kind that the console acts on. */
export function refusal(said: Said): Error {
  const message = said.message ?? ''
  switch (said.extensions?.code) {
    case 'UNAUTHENTICATED':
      return new Unauthenticated(message)
    case 'NOT_FOUND':
      return new NotFound(message)
    case 'REFUSED':
      return new Refused(message, said.extensions.violations ?? [])
    case 'CONFLICT':
      return new Conflict(message, said.extensions.current)
    case 'BUSY':
      return new Busy(message)
    default:
      return new Broken(message)
  }
}
