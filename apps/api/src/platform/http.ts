import { parse } from 'cookie'
import type { IncomingMessage } from 'node:http'
import type { Express, NextFunction, Request, RequestHandler, Response } from 'express'
import { GraphQLError } from 'graphql'
import { retryAfter } from './away'
import type { Asked, Context, Platform } from './context'
import { OperationContext, type Authenticate } from './operation'
import { spoken } from './say'

/** The sign-in cookie's name: bound to the host over https, plain on an intranet without it. */
export function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-huibian' : 'huibian'
}

/**
 * Takes the word of a proxy on this machine for who asks, and of nobody else: a limit by address must not be one for all who come by the
 * proxy, and who comes directly must not choose the address that is counted.
 */
export function trustProxy(app: Express): void {
  app.set('trust proxy', 'loopback')
}

/**
 * Refuses what a page of another site asks for: a browser names the page's origin, which is the house's own, as it was reached or as
 * the outside knows it. Programs name none.
 */
export function ownOrigin(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (reads || isOwnOrigin(request, publicUrl)) next()
    else response.status(403).json({ code: 'BAD_REQUEST' })
  }
}

/** Whether a request names no origin, or the house's own. */
export function isOwnOrigin({ headers }: IncomingMessage, publicUrl: string): boolean {
  const { origin, host } = headers
  return origin === undefined || origin === new URL(publicUrl).origin || hostOf(origin) === host
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

/** What a request says of itself. The acting post comes by header, or by query where a browser follows a link. */
export function askedOf(request: Request, publicUrl: string): Asked {
  const header = (name: string): string | undefined => request.get(name) || undefined
  const post =
    header('x-huibian-post') ??
    (typeof request.query['post'] === 'string' ? request.query['post'] : undefined)
  const key = header('idempotency-key')
  return {
    language: header('accept-language')?.toLowerCase().startsWith('en') ? 'en' : 'zh',
    ...(post ? { postId: post } : {}),
    sessionToken: parse(header('cookie') ?? '')[cookieName(publicUrl)],
    ...(key ? { idempotencyKey: key } : {}),
    ...(header('x-huibian-unattended') ? { unattended: true } : {}),
    address: request.ip ?? '',
  }
}

/** What the request for a socket says of itself: a browser sets no header on it, so the post comes by query. */
export function askedOfUpgrade({ headers, url, socket }: IncomingMessage, publicUrl: string): Asked {
  const postId = new URL(url ?? '/', publicUrl).searchParams.get('post')
  return {
    language: 'zh',
    ...(postId ? { postId } : {}),
    sessionToken: parse(headers.cookie ?? '')[cookieName(publicUrl)],
    unattended: true,
    address: socket.remoteAddress ?? '',
  }
}

/** Makes a route's work one operation, as GraphQL's are: same sign-in, same sight, same transaction, same refusals. */
export type OpenContext = (
  work: (ctx: Context, request: Request, response: Response) => Promise<void>,
  options?: { write?: boolean },
) => RequestHandler

const statuses: { [code: string]: number } = {
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  REFUSED: 422,
  CONFLICT: 409,
  BUSY: 503,
}

/** The one way from a request to a context, for every route that is not GraphQL. */
export function contextOpener(platform: Platform, authenticate: Authenticate): OpenContext {
  return (work, options = {}) =>
    (request: Request, response: Response, next: NextFunction) => {
      const ctx = new OperationContext(platform, askedOf(request, platform.config.publicUrl), authenticate)
      ctx
        .run(!options.write, () => work(ctx, request, response))
        .catch((cause: unknown) => {
          if (!(cause instanceof GraphQLError) || response.headersSent) return next(cause)
          const code = String(cause.extensions['code'])
          const { violations } = cause.extensions
          const says = Array.isArray(violations) ? spoken(violations, ctx) : undefined
          if (code === 'BUSY') response.set('Retry-After', retryAfter)
          response.status(statuses[code] ?? 500).json({ code, violations: says })
        })
    }
}
