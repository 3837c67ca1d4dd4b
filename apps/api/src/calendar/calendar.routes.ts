import type { Request, Response, Router } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Platform } from '../platform/context'
import type { OpenContext } from '../platform/http'
import { OperationContext } from '../platform/operation'
import { Unauthenticated } from '../platform/refusal'
import { bySecret } from './feed'
import { writeCalendar } from './write'

/** How often one address may ask in a minute; programmes ask once an hour. */
const asks = { points: 60, duration: 60 }

const mime = 'text/calendar; charset=utf-8'

/** GET /calendar/SECRET.ics, for programmes that carry no sign-in; and /files/calendar/deadlines.ics, once, for who is signed in. */
export function calendarRoutes(router: Router, open: OpenContext, platform: Platform): void {
  const limiter = new RateLimiterMemory(asks)
  const answer = async (request: Request, response: Response): Promise<void> => {
    const secret = String(request.params['file']).replace(/\.ics$/, '')
    const asked = { language: 'zh', address: request.ip ?? '' } as const
    const ctx = new OperationContext(platform, asked, bySecret(secret))
    const text = await ctx
      .run(true, () => writeCalendar(ctx))
      .catch((cause: unknown) => {
        if (cause instanceof Unauthenticated) return undefined
        throw cause
      })
    response.set('Cache-Control', 'no-store')
    if (text === undefined) response.status(404).json({ code: 'NOT_FOUND' })
    else response.type(mime).send(text)
  }
  router.get('/calendar/:file', (request, response, next) => {
    limiter.consume(request.ip ?? '').then(
      () => answer(request, response).catch(next),
      () => response.status(429).set('Retry-After', '60').json({ code: 'BUSY' }),
    )
  })
  router.get(
    '/files/calendar/deadlines.ics',
    open(async (ctx, _, response) => {
      const text = await writeCalendar(ctx)
      response.set('Cache-Control', 'no-store').attachment('deadlines.ics').type(mime).send(text)
    }),
  )
}
