import { GraphQLError } from 'graphql'
import type { Violation } from '@huibian/domain'

/** After so many seconds a request may be sent again. */
export const retryAfter = '5'

const violation: Violation = { rule: 'database.away', message: 'database.away', args: {}, strength: 'hard' }

/** The database does not answer for the moment; the same request may be sent again with the same key. */
export class Away extends GraphQLError {
  constructor() {
    super('database away', { extensions: { code: 'BUSY', violations: [violation] } })
  }
}

/**
 * By the codes of the network and of PostgreSQL, and by the words of its driver, which gives a lost connection no code. Of PostgreSQL's
 * class 08, 08P01 is a message of ours that it does not understand.
 */
const codes = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[1-3]|08(?!P01)...)$/
const words =
  /^(Connection terminated|Client was closed and is not queryable|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** Whether this is the database's absence: it was stopped, or it is not up yet. */
export function isAway(cause: unknown): boolean {
  if (cause instanceof Away) return true
  if (!(cause instanceof Error)) return false
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  // A connection that breaks between two statements takes its transaction along.
  return codes.test(code) || words.test(cause.message) || cause.name.endsWith('AlreadyReleasedError')
}

/** Throws `Away` for the database's absence, and everything else as it is. */
export function orAway(cause: unknown): never {
  throw isAway(cause) ? new Away() : cause
}
