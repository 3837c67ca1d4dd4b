import type { Request, RequestHandler, Response, Router } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { trustOf, UnreadableTrust } from '../authority/trust'
import { judgeFile } from '../authority/verify'
import type { Platform } from '../platform/context'
import type { OpenContext } from '../platform/http'
import { checkPage } from './check.page'
import { check } from './check.queries'
import { judgeIssued } from './judge'
import { pageOf } from './page'
import { receive, type Received } from './receive'
import { sayVerdict, type Said } from './verdict.words'

const given = (value: unknown): string => (typeof value === 'string' ? value : '')

const seconds = 60

/** How often one address may ask in a minute: for a code, and for a file, which costs a process. */
const asks = { code: 120, file: 20 } as const

/** Files judged at once; whoever comes beyond is asked to come again. */
const mostAtOnce = 2

const busy: Said = {
  tone: 'plain',
  title: '请稍后再试',
  lines: ['核验请求过于频繁或正在排队，请一分钟后再试。'],
}
const nothing: Said = {
  tone: 'plain',
  title: '没有收到文件',
  lines: ['请选择一个不超过 100 MB 的 PDF 文件。'],
}

const unreadableTrust: Said = {
  tone: 'plain',
  title: '暂时不能核验',
  lines: ['本系统所信任的证书或吊销列表中有一份无法读取，与所提交的文件无关。请联系系统运维人员。'],
}

type Answer = { status: number; typed: string; said?: Said }

function answering({ config }: Platform) {
  return (response: Response, { status, typed, said }: Answer): void => {
    const page = pageOf({ heading: '签章核验', typed, demo: config.demo, ...(said ? { said } : {}) })
    response.status(status).set('Cache-Control', 'no-store').type('html').send(page)
  }
}

function limited(points: number, answer: ReturnType<typeof answering>): RequestHandler {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return (request, response, next) => {
    limiter.consume(request.ip ?? '').then(
      () => next(),
      () => {
        response.set('Retry-After', String(seconds))
        answer(response, { status: 429, typed: '', said: busy })
      },
    )
  }
}

/** GET /v, GET /v/:code and POST /v, open to everybody: whether a paper counts, and whether a file's seals hold. */
export function checkRoutes(router: Router, open: OpenContext, platform: Platform): void {
  const { config } = platform
  const answer = answering(platform)
  const codes = limited(asks.code, answer)
  const byCode = open(async (ctx, request, response) => {
    const typed = given(request.params['code'] ?? request.query['code'])
    if (typed === '') return answer(response, { status: 200, typed })
    const page = checkPage(typed, await check(ctx, typed), config.demo)
    response.set('Cache-Control', 'no-store').type('html').send(page)
  })
  router.get('/v', codes, byCode)
  router.get('/v/:code', codes, byCode)

  let running = 0
  /** The signatures are judged before the transaction begins: it must not wait for another process. */
  async function judge(
    received: Received,
    request: Request,
    response: Response,
    next: (cause: unknown) => void,
  ) {
    const { path, code: typed, forget } = received
    response.once('close', () => void forget())
    const judged = await judgeFile(path, await trustOf(config, new Date()))
    const work = open(async (ctx) => {
      const verdict = await judgeIssued(ctx, { path, judged, typed })
      answer(response, { status: 200, typed, said: sayVerdict(verdict) })
    })
    work(request, response, next)
  }
  router.post('/v', limited(asks.file, answer), (request, response, next) => {
    if (running >= mostAtOnce) return answer(response, { status: 503, typed: '', said: busy })
    running++
    receive(request)
      .then((received) =>
        received
          ? judge(received, request, response, next)
          : answer(response, { status: 422, typed: '', said: nothing }),
      )
      .catch((cause: unknown) => {
        if (!(cause instanceof UnreadableTrust))
          return answer(response, { status: 422, typed: '', said: nothing })
        console.error(cause.message)
        answer(response, { status: 503, typed: '', said: unreadableTrust })
      })
      .finally(() => running--)
  })
}
