import type { Language } from '@huibian/domain'
import type { Request, RequestHandler, Response, Router } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { trustOf, UnreadableTrust } from '../authority/trust'
import { sayVerdict, type Said } from '../authority/verdict.words'
import { judgeFile } from '../authority/verify'
import type { Platform } from '../platform/context'
import type { OpenContext } from '../platform/http'
import { arrivalLimits, arrivals } from './arriving'
import { check } from './check.queries'
import { sayCode } from './code.words'
import { judgeIssued } from './judge'
import { pageOf, type Page } from './page'
import { answers } from './page.words'
import { receive, TooSlow, type Received } from './receive'

const given = (value: unknown): string => (typeof value === 'string' ? value : '')

const seconds = 60

/** How often one address may ask in a minute: for a code, and for a file, which costs a process. */
const asks = { code: 120, file: 20 } as const

/** Files judged at once; whoever comes beyond is asked to come again. */
const mostAtOnce = 2

/** The language that was chosen on the page, else the browser's. */
function languageOf(request: Request): Language {
  const { lang } = request.query
  if (lang === 'en' || lang === 'zh') return lang
  return request.get('accept-language')?.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

type Answer = Partial<Pick<Page, 'of' | 'typed'>> & { status: number; say?: (language: Language) => Said }

function answering({ config }: Platform) {
  return (response: Response, { of = 'file', status, typed = '', say }: Answer): void => {
    const language = languageOf(response.req)
    const page = pageOf({ of, typed, demo: config.demo, language, ...(say ? { said: say(language) } : {}) })
    response.status(status).set('Cache-Control', 'no-store').type('html').send(page)
  }
}

const inWords =
  (words: keyof typeof answers) =>
  (language: Language): Said =>
    answers[words][language]

function limited(points: number, answer: ReturnType<typeof answering>): RequestHandler {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return (request, response, next) => {
    limiter.consume(request.ip ?? '').then(
      () => next(),
      () => {
        response.set('Retry-After', String(seconds))
        answer(response, { status: 429, say: inWords('busy') })
      },
    )
  }
}

/** GET /v, GET /v/:code and POST /v, open to everybody: whether a paper counts, and whether a file's seals hold. */
export function checkRoutes(
  router: Router,
  open: OpenContext,
  platform: Platform,
  limits = arrivalLimits,
): void {
  const { config } = platform
  const answer = answering(platform)
  const codes = limited(asks.code, answer)
  const byCode = open(async (ctx, request, response) => {
    const typed = given(request.params['code'] ?? request.query['code'])
    if (typed === '') return answer(response, { status: 200, typed })
    const found = await check(ctx, typed)
    answer(response, { of: 'code', status: 200, typed, say: (language) => sayCode(found, language) })
  })
  router.get('/v', codes, byCode)
  router.get('/v/:code', codes, byCode)

  let running = 0
  const arrive = arrivals(limits)
  /** The signatures are judged before the transaction begins: it must not wait for another process. */
  async function judge(
    received: Received,
    request: Request,
    response: Response,
    next: (cause: unknown) => void,
  ) {
    const { path, code: typed, forget } = received
    response.once('close', () => void forget())
    if (response.closed) return forget()
    const judged = await judgeFile(path, await trustOf(config, new Date()))
    const work = open(async (ctx) => {
      const verdict = await judgeIssued(ctx, { path, judged, typed })
      answer(response, { status: 200, typed, say: (language) => sayVerdict(verdict, language) })
    })
    work(request, response, next)
  }
  /** What the form brought. Only what has come whole takes a place among the judged: who sends slowly keeps nobody waiting. */
  async function arrived(
    request: Request,
    response: Response,
    next: (cause: unknown) => void,
    leave: () => void,
  ): Promise<void> {
    const received = await receive(request, limits.milliseconds).finally(leave)
    if (!received) return answer(response, { status: 422, say: inWords('nothing') })
    if (running >= mostAtOnce) {
      await received.forget()
      return answer(response, { status: 503, say: inWords('busy') })
    }
    running++
    await judge(received, request, response, next).finally(() => running--)
  }
  router.post('/v', limited(asks.file, answer), (request, response, next) => {
    const leave = arrive(request.ip ?? '')
    if (!leave) return answer(response, { status: 503, say: inWords('busy') })
    arrived(request, response, next, leave).catch((cause: unknown) => {
      // What is still on its way is not waited for.
      if (cause instanceof TooSlow) {
        response.set('Connection', 'close')
        return answer(response, { status: 408, say: inWords('slow') })
      }
      if (!(cause instanceof UnreadableTrust))
        return answer(response, { status: 422, say: inWords('nothing') })
      console.error(cause.message)
      answer(response, { status: 503, say: inWords('unreadableTrust') })
    })
  })
}
