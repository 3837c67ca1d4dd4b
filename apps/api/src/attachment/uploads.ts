import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { Server, type Upload } from '@tus/server'
import type { Request, RequestHandler, Response, Router } from 'express'
import { v4, validate } from 'uuid'
import type { Violation } from '@huibian/domain'
import type { Config } from '../platform/config'
import { signedInOf, type Context } from '../platform/context'
import { ownFolder } from '../platform/files'
import type { OpenContext } from '../platform/http'
import { spoken } from '../platform/say'
import { refusedByName } from './oldOffice'
import { namesIn, roomIn, uploadLimits, type NoRoom, type Room } from './room'

/** What an upload is for; each has its own limit in bytes and its own word for it. */
export const purposes = {
  picture: { max: 20 * 1024 * 1024, zh: '图片', en: 'A picture' },
  recording: { max: 2000 * 1024 * 1024, zh: '录像或录音', en: 'A recording' },
  scan: { max: 50 * 1024 * 1024, zh: '扫描件', en: 'A scan' },
  docx: { max: 20 * 1024 * 1024, zh: 'Word 文件', en: 'A Word file' },
  print: { max: 500 * 1024 * 1024, zh: '印刷成品', en: 'A finished print' },
  sheet: { max: 10 * 1024 * 1024, zh: '表格文件', en: 'A spreadsheet' },
  notice: { max: 50 * 1024 * 1024, zh: '签发的通知', en: 'A signed notice' },
  package: { max: 1024 * 1024 * 1024, zh: '报送包', en: 'A package' },
  packet: { max: 1024 * 1024 * 1024, zh: '线下报送的文件', en: 'A file of an offline packet' },
  incoming: { max: 50 * 1024 * 1024, zh: '来件', en: 'A file that came in' },
  template: { max: 10 * 1024 * 1024, zh: '附件模板', en: 'A form' },
  annex: { max: 50 * 1024 * 1024, zh: '附件', en: 'An annex' },
  original: { max: 50 * 1024 * 1024, zh: '来件原件', en: 'An original' },
  material: { max: 2000 * 1024 * 1024, zh: '作品文件', en: 'A file of a work' },
} as const
export type Purpose = keyof typeof purposes

/** Uploads that nobody took are removed after a day; a scan may serve several cases until then. */
const expiry = 24 * 3600 * 1000
const hour = 3600 * 1000
const path = '/files/uploads'

/** Where uploads lie until they are taken. */
export function uploadStore(config: Pick<Config, 'dataDirectory'>): FileStore {
  return new FileStore({
    directory: ownFolder(join(config.dataDirectory, 'uploads')),
    expirationPeriodInMilliseconds: expiry,
  })
}

/** The upload, if it exists, belongs to this account and has not expired. */
export async function ownUpload(
  store: FileStore,
  id: string,
  accountId: string,
): Promise<Upload | undefined> {
  if (!validate(id)) return undefined
  const upload = await store.getUpload(id).catch(() => undefined)
  if (!upload || upload.metadata?.['account'] !== accountId) return undefined
  const begun = Date.parse(upload.creation_date ?? '')
  return begun + expiry > Date.now() ? upload : undefined
}

/** Forgets an upload and its bytes. */
export async function dropUpload(store: FileStore, id: string): Promise<void> {
  await store.remove(id).catch(() => undefined)
  // What was made of an old file lies beside it.
  for (const ending of ['json', 'docx', 'xlsx'])
    await rm(join(store.directory, `${id}.${ending}`), { force: true })
}

/** Forgets every upload begun more than a day ago, finished or not. */
export async function dropExpired(store: FileStore, now = Date.now()): Promise<number> {
  const names = await namesIn(store.directory)
  let dropped = 0
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    const begun = await stat(join(store.directory, name)).catch(() => undefined)
    if (!begun || begun.mtimeMs + expiry > now) continue
    await dropUpload(store, name.slice(0, -'.json'.length))
    dropped += 1
  }
  return dropped
}

const owners = new WeakMap<object, string>()

type Refusal = { status_code: number; body: string }

function refusal(status: number, message: string, args: Violation['args'], language: 'zh' | 'en'): Refusal {
  const violations = spoken([{ rule: message, message, args, strength: 'hard' }], { asked: { language } })
  return { status_code: status, body: JSON.stringify({ code: 'REFUSED', violations }) }
}

const isPurpose = (name: string | null | undefined): name is Purpose =>
  typeof name === 'string' && Object.hasOwn(purposes, name)

const megabyte = 1024 * 1024

/** Refuses before the first byte comes: nobody waits for 200 MB to be told that 20 are allowed. */
async function checkNew(upload: Upload, language: 'zh' | 'en'): Promise<Purpose> {
  const purpose = upload.metadata?.['purpose']
  if (!isPurpose(purpose)) throw refusal(400, 'upload.purpose', {}, language)
  const { max, zh, en } = purposes[purpose]
  if (upload.size === undefined) throw refusal(400, 'upload.sizeUnknown', {}, language)
  if (upload.size > max) {
    const args = { what: zh, whatEn: en, n: Math.ceil(upload.size / megabyte), max: max / megabyte }
    throw refusal(413, 'upload.tooLarge', args, language)
  }
  const name = upload.metadata?.['filename'] ?? ''
  const says = await refusedByName(purpose, name)
  if (says) throw refusal(415, says, { name }, language)
  return purpose
}

const asRefusal = ({ status, message, args }: NoRoom, language: 'zh' | 'en'): Refusal =>
  refusal(status, message, args, language)

const languageOf = ({ headers }: { headers: Headers }): 'zh' | 'en' =>
  headers.get('accept-language')?.toLowerCase().startsWith('en') ? 'en' : 'zh'

/** The upload that an address names; what stands behind its question mark names none. */
const idIn = (pathname: string): string | undefined => pathname.slice(path.length + 1).split('/')[0]

function makeServer(store: FileStore, room: Room): Server {
  return new Server({
    path,
    datastore: store,
    relativeLocation: true,
    allowedOrigins: () => false,
    namingFunction: () => v4(),
    // By itself the library reads the id from the end of the whole address: what is served must be what was judged.
    getFileIdFromRequest: ({ url }) => idIn(new URL(url).pathname),
    async onIncomingRequest(request) {
      const lacking = request.method === 'PATCH' ? await room.more() : undefined
      if (lacking) throw asRefusal(lacking, languageOf(request))
    },
    async onUploadCreate(request, upload) {
      const language = languageOf(request)
      const purpose = await checkNew(upload, language)
      const incoming = request.runtime?.node?.req
      const account = incoming && owners.get(incoming)
      if (!account) throw refusal(404, 'upload.expired', {}, language)
      const lacking = await room.another(account, upload.size ?? 0)
      if (lacking) throw asRefusal(lacking, language)
      return { metadata: { filename: upload.metadata?.['filename'] ?? '', purpose, account } }
    },
  })
}

/**
 * Signs the request in by one short transaction, and only when that is over lets the bytes come: a slow upload must not hold a
 * connection. Somebody else's upload is as absent as one that never was.
 */
function guarded(open: OpenContext, store: FileStore, serve: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const work = async (ctx: Context, asked: Request, answer: Response): Promise<void> => {
      const account = signedInOf(ctx).accountId
      const id = idIn(asked.path)
      if (id && !(await ownUpload(store, id, account))) {
        answer.status(404).json({ code: 'NOT_FOUND' })
        return
      }
      owners.set(asked, account)
      ctx.afterCommit.push(async () => {
        await serve(asked, answer, next)
      })
    }
    return open(work)(request, response, next)
  }
}

/** Lets one account begin one upload after the other: of many at once each would still find the room that the others take. */
function oneByOne(): (account: string, begin: () => Promise<void>) => Promise<void> {
  const last = new Map<string, Promise<void>>()
  return (account, begin) => {
    const turn = (last.get(account) ?? Promise.resolve()).then(begin)
    const over = turn.catch(() => undefined).finally(() => last.get(account) === over && last.delete(account))
    last.set(account, over)
    return turn
  }
}

/** Resumable uploads: POST, PATCH, HEAD and DELETE under /files/uploads. */
export function uploadRoutes(router: Router, open: OpenContext, config: Config, limits = uploadLimits): void {
  const store = uploadStore(config)
  const tus = makeServer(store, roomIn(store, limits))
  const inTurn = oneByOne()
  const serve: RequestHandler = (request, response, next) => {
    const handle = (): Promise<void> => tus.handle(request, response)
    const handled = request.method === 'POST' ? inTurn(owners.get(request) ?? '', handle) : handle()
    handled.catch(next)
  }
  const handler = guarded(open, store, serve)
  for (const at of [path, `${path}/:id`]) {
    router.post(at, handler)
    router.patch(at, handler)
    router.head(at, handler)
    router.delete(at, handler)
  }
  const clean = (): void => void dropExpired(store).catch((cause: unknown) => console.error(cause))
  clean()
  setInterval(clean, hour).unref()
}
