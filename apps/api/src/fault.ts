import type { ErrorRequestHandler } from 'express'
import './fault.messages'
import { askedOf } from './platform/http'
import { spoken, type Speaking } from './platform/say'

const megabyte = 1024 * 1024

/** A refusal of a body beyond its limit, in the form of the routes and in that of GraphQL: both are asked for by the console. */
function tooLarge(limit: number, speaking: Speaking): object {
  const message = 'request.tooLarge'
  const args = { max: Math.floor(limit / megabyte) }
  const violations = spoken([{ rule: message, message, args, strength: 'hard' }], speaking)
  const refusal = { code: 'REFUSED', violations }
  return { ...refusal, errors: [{ message: 'refused', extensions: refusal }] }
}

const limitOf = (cause: unknown): number | undefined =>
  cause instanceof Error && 'type' in cause && cause.type === 'entity.too.large' && 'limit' in cause
    ? Number(cause.limit)
    : undefined

/** What a request itself got wrong (too large, no JSON, a mangled address) is said so; everything else is a fault of ours. */
export const answerFault =
  (publicUrl: string): ErrorRequestHandler =>
  (cause: unknown, request, response, next) => {
    const status = cause instanceof Error && 'status' in cause ? Number(cause.status) : 500
    const theirs = status >= 400 && status < 500
    if (!theirs) console.error(cause)
    if (response.headersSent) return next(cause)
    const limit = limitOf(cause)
    const said =
      limit === undefined
        ? { code: theirs ? 'BAD_REQUEST' : 'INTERNAL' }
        : tooLarge(limit, { asked: askedOf(request, publicUrl) })
    response.status(theirs ? status : 500).json(said)
  }
