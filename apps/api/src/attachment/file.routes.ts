import { pipeline } from 'node:stream/promises'
import type { Request, Response, Router } from 'express'
import { validate } from 'uuid'
import { signedInOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import type { OpenContext } from '../platform/http'
import { NotFound } from '../platform/refusal'
import { bytesSql, nameOf } from './originalSql'
import { fileHeaders } from './send'

/** A file as a noun's own rule judges it. */
export type FileRow = {
  id: string
  noun: string
  subjectId: string | null
  name: string
  mime: string
  size: string
  sha256: string
}

/** What a noun asks beyond sight before it gives a file away. */
export type FileRule = (ctx: Context, file: FileRow) => boolean | Promise<boolean>

const rules = new Map<string, FileRule>()
const open: string[] = []

/** States a noun's own rule for its files; with `open`, the rule alone says who sees those that stand on no line. */
export function guardFiles(noun: string, rule: FileRule, asked: { open?: true } = {}): void {
  rules.set(noun, rule)
  if (asked.open) open.push(noun)
}

async function visibleFile(ctx: Context, id: string, original: boolean): Promise<FileRow> {
  const { accountId, actor } = signedInOf(ctx)
  const file = validate(id)
    ? await row<FileRow & { whole: boolean }>(
        ctx.db,
        `select f.id, f.noun, f.subject_id as "subjectId", f.name, ${bytesSql('$5')} from file f
         where id = $1 and ((seen_by = '' and (account_id = $2 or noun = any($4::text[]))) or ($3 <> '' and strpos(seen_by, $3) > 0))`,
        [id, accountId, actor ? `/${actor.post.organisation.key}/` : '', open, original],
      )
    : undefined
  if (!file || (await rules.get(file.noun)?.(ctx, file)) === false) throw new NotFound()
  return { ...file, name: nameOf(file) }
}

/** One range of bytes, both ends included; undefined for none, null for one that the file does not have. */
export function rangeOf(
  header: string | undefined,
  size: number,
): { start: number; end: number } | null | undefined {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!asked || (asked[1] === '' && asked[2] === '')) return undefined
  const tail = asked[1] === ''
  const start = tail ? Math.max(0, size - Number(asked[2])) : Number(asked[1])
  const end = tail || asked[2] === '' ? size - 1 : Math.min(size - 1, Number(asked[2]))
  return start > end || start >= size ? null : { start, end }
}

async function send(ctx: Context, request: Request, response: Response, file: FileRow): Promise<void> {
  const size = Number(file.size)
  const range = rangeOf(request.get('range'), size)
  fileHeaders(response, file, request.query['inline'] === '1')
  response.set('Accept-Ranges', 'bytes')
  if (range === null) {
    response.status(416).set('Content-Range', `bytes */${size}`).end()
    return
  }
  if (range) response.status(206).set('Content-Range', `bytes ${range.start}-${range.end}/${size}`)
  response.set('Content-Length', String(range ? range.end - range.start + 1 : size))
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  await pipeline(ctx.files.open(file.sha256, range), response).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw cause
  })
}

/** GET /files/:id, with ?original=1 a picture in all its pixels. What this post may not see answers as what does not exist. Bytes flow after the transaction is over. */
export function fileRoutes(router: Router, open: OpenContext): void {
  router.get(
    '/files/:id',
    open(async (ctx, request, response) => {
      const file = await visibleFile(ctx, String(request.params['id']), request.query['original'] === '1')
      ctx.afterCommit.push(() => send(ctx, request, response, file))
    }),
  )
}
