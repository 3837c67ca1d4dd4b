import { readdir, readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { acts, drafted, finalised, type Filed } from '../harness/filing'
import { freshDatabase, type TestDatabase } from '../harness/database'
import { download, upload } from '../harness/upload'
import { makeWorld, type World } from '../harness/world'
import {
  actingScans,
  carriers,
  kept,
  names,
  outward,
  rawNames,
  refused,
  refusedToo,
  type Sent,
} from './corpus'

let database: TestDatabase
let world: World
let draft: { id: string }
let waiting: Filed
let bad: { [name: string]: Sent }

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00' })
  draft = await drafted(world, world.asCentre)
  waiting = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
  bad = { ...(await refused()), ...(await refusedToo()) }
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

const attach = `mutation ($entryId: ID!, $uploadId: ID!) { attachPicture(entryId: $entryId, uploadId: $uploadId) { name mime url } }`
const importing =
  'mutation ($id: ID!, $uploadId: ID!) { importDraft(id: $id, uploadId: $uploadId) { content unplaced } }'
const accounts = 'mutation ($uploadId: ID!) { importAccounts(uploadId: $uploadId) { created } }'

/** Uploads a file and gives it to the act that it is for. */
async function bring({ bytes, ...as }: Omit<Sent, 'filename'> & { filename: string | Buffer }) {
  const actor = as.purpose === 'sheet' ? world.asProvince : world.asCentre
  const uploadId = await upload(world, actor, bytes, as)
  if (as.purpose === 'picture') return world.perform(actor, attach, { entryId: draft.id, uploadId })
  if (as.purpose === 'docx') return world.perform(actor, importing, { id: draft.id, uploadId })
  if (as.purpose === 'sheet') return world.perform(actor, accounts, { uploadId })
  const parts = [{ uploadId, rotate: 0 }]
  return world.perform(actor, acts.bind, { id: waiting.id, versionId: waiting.versionId, parts })
}

const kinds = [
  'a program called a picture',
  'a program called a PDF',
  'a program called a table',
  'a page called a picture',
  'a drawing with a script',
  'a drawing called a picture',
  'a picture cut short',
  'a Word file called a picture',
  'a picture called a Word file',
  'a page called a scan',
  'half a PDF',
  'a Word file that unpacks to 120 MB',
  'one that says it unpacks to ten bytes',
  'one of sixty thousand parts',
  'one whose entities multiply',
  'an archive called a Word file',
  'a table of sixty thousand parts',
  'a Word file called a table',
  'an empty picture',
  'an empty scan',
  'an empty Word file',
  'an empty table',
  'a picture of nine hundred million pixels',
  'a scan of nine hundred million pixels',
  'a PDF whose objects unpack to 900 MB',
  'a PDF of three hundred and one pages',
  'a PDF of no page',
  'a PDF with a password',
  'a page with a PDF behind it',
  'a PDF called a picture',
  'a PDF called a Word file',
  'a film called a picture',
  'a bitmap',
  'a picture whose sums are wrong',
  'half a photograph',
  'half a drawing that moves',
  'half a photograph called a scan',
  'a Word file with a password',
  'a table with a password',
  'a Word file of before 2007',
  'a text in RTF called a Word file',
  'half a Word file',
  'half a table',
  'a Word file with macros',
  'a Word file whose text is a link to another file',
  'a Word file with a part that leads out of it',
  'an archive of archives called a Word file',
  'an archive of archives called a table',
]

test('everything in the corpus is tried', () => expect(Object.keys(bad)).toEqual(kinds))

test.each(kinds)('%s is refused with a sentence, in time, while the server answers others', async (name) => {
  const sent = bad[name]
  if (!sent) throw new Error(name)
  const [answer, waits] = await Promise.all([bring(sent), slowest()])
  expect([answer.code, answer.data]).toEqual(['REFUSED', null])
  expect(answer.violations[0]?.says).toMatch(/[\u4e00-\u9fff].*。$/)
  expect(waits).toBeLessThan(5000)
})

/** How long the slowest of twenty others had to wait meanwhile. */
async function slowest(): Promise<number> {
  let most = 0
  for (let n = 0; n < 20; n++) {
    const begun = Date.now()
    const { status } = await fetch(`${world.url}/healthz`)
    expect(status).toBe(200)
    most = Math.max(most, Date.now() - begun)
  }
  return most
}

test('what hides behind a picture does not outlive it: the picture is drawn anew', async () => {
  for (const [name, sent] of Object.entries(await kept())) {
    const answer = await bring(sent)
    expect([name, answer.code]).toEqual([name, undefined])
    const { attachPicture } = answer.data as { attachPicture: { mime: string; url: string } }
    const response = await fetch(world.url + attachPicture.url, {
      headers: { cookie: `huibian=${world.asCentre.token}`, 'x-huibian-post': world.asCentre.postId },
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    expect([
      bytes.includes('<script>'),
      bytes.includes('alert'),
      bytes.includes('PK\x03\x04', 0, 'latin1'),
    ]).toEqual([false, false, false])
    expect(response.headers.get('content-type')).toBe(attachPicture.mime)
    expect(attachPicture.mime).toMatch(/^image\/(png|jpeg)$/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('a Word file brings its text alone: what else lies in it stays shut', async () => {
  for (const [name, sent] of Object.entries(await carriers())) {
    const [answer, waits] = await Promise.all([bring(sent), slowest()])
    expect([name, answer.code, answer.data === null]).toEqual([name, undefined, false])
    expect(waits).toBeLessThan(5000)
  }
})

const scanOf = 'query ($id: ID!) { entry(id: $id) { scan { pages file { url } } } }'

test('a scan is kept as pages that do nothing: no script, no program, no address, no file within', async () => {
  for (const [name, sent] of Object.entries(await actingScans())) {
    const entry = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
    const uploadId = await upload(world, world.asCentre, sent.bytes, sent)
    const given = { id: entry.id, versionId: entry.versionId, typedCode: entry.code }
    const answer = await world.perform(world.asCentre, acts.bind, {
      ...given,
      parts: [{ uploadId, rotate: 0 }],
    })
    expect([name, answer.code]).toEqual([name, undefined])
    type Read = { entry: { scan: { pages: number; file: { url: string } } } }
    const { entry: read } = await world.ask<Read>(world.asCentre, scanOf, { id: entry.id })
    const { status, bytes } = await download(world, world.asCentre, read.scan.file.url)
    expect([name, status, read.scan.pages]).toEqual([name, 200, 1])
    const kept = await PDFDocument.load(bytes)
    const said = kept.context
      .enumerateIndirectObjects()
      .map(([, object]) => String(object))
      .join()
    expect(said.match(/\/(JavaScript|JS|Launch|URI|EmbeddedFiles?|Filespec|OpenAction|AA|AF)\b/g)).toBeNull()
    expect([bytes.includes('<script>'), bytes.includes('PK\x03\x04', 0, 'latin1')]).toEqual([false, false])
  }
})

test('a name in another encoding is shown somehow, and the file can be had', async () => {
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#369' } })
    .png()
    .toBuffer()
  for (const filename of rawNames) {
    const answer = await bring({ purpose: 'picture', filename, bytes })
    expect([filename.toString('hex'), answer.code]).toEqual([filename.toString('hex'), undefined])
    const { name, url } = (answer.data as { attachPicture: { name: string; url: string } }).attachPicture
    expect(name).toMatch(/\.png$/)
    expect((await download(world, world.asCentre, url)).status).toBe(200)
  }
})

test('a Word file that names a file of the server brings nothing of it', async () => {
  const answer = await bring({ purpose: 'docx', filename: '稿.docx', bytes: await outward() })
  expect(['REFUSED', undefined]).toContain(answer.code)
  const secret = (await readFile('/etc/hostname', 'utf8').catch(() => hostname())).trim()
  expect(JSON.stringify(answer.data)).not.toContain(secret)
})

test('names are only shown, never walked: each comes back harmless, and the file lies where the server puts it', async () => {
  const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#369' } })
    .png()
    .toBuffer()
  for (const filename of names) {
    const answer = await bring({ purpose: 'picture', filename, bytes: png })
    expect([filename, answer.code]).toEqual([filename, undefined])
    const { name, url } = (answer.data as { attachPicture: { name: string; url: string } }).attachPicture
    expect(name).not.toMatch(/[/\\:*?"<>|\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/)
    expect(name.length).toBeLessThanOrEqual(150)
    const response = await fetch(world.url + url, {
      headers: { cookie: `huibian=${world.asCentre.token}`, 'x-huibian-post': world.asCentre.postId },
    })
    expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null])
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="file[.\w]*"; filename\*=UTF-8''[\w%.~!-]+$/,
    )
  }
  const { dataDirectory } = world.serving.platform.config
  const stored = await readdir(join(dataDirectory, 'files'), { recursive: true })
  expect(
    stored.filter((path) => !/^incoming$|^[0-9a-f]{2}(\/[0-9a-f]{2})?(\/?[0-9a-f]{64})?$/.test(path)),
  ).toEqual([])
  const begun = await readdir(join(dataDirectory, 'uploads'))
  expect(begun.filter((path) => !/^[0-9a-f-]{36}(\.json)?$/.test(path))).toEqual([])
})

test('a file beyond its limit is refused before its first byte, and one of no stated size too', async () => {
  const begin = async (length: { [name: string]: string }): Promise<number> => {
    const response = await fetch(`${world.url}/files/uploads`, {
      method: 'POST',
      headers: {
        'tus-resumable': '1.0.0',
        cookie: `huibian=${world.asCentre.token}`,
        ...length,
        'upload-metadata': `purpose ${Buffer.from('picture').toString('base64')}`,
      },
    })
    return response.status
  }
  expect(await begin({ 'upload-length': String(20 * 1024 * 1024) })).toBe(201)
  expect(await begin({ 'upload-length': String(20 * 1024 * 1024 + 1) })).toBe(413)
  expect(await begin({ 'upload-length': '1073741825' })).toBe(413)
  expect(await begin({ 'upload-defer-length': '1' })).toBe(400)
  expect(Math.floor((await begin({ 'upload-length': '-1' })) / 100)).toBe(4)
})

test('more bytes than were announced are not taken', async () => {
  const headers = { 'tus-resumable': '1.0.0', cookie: `huibian=${world.asCentre.token}` }
  const begun = await fetch(`${world.url}/files/uploads`, {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': '10',
      'upload-metadata': `purpose ${Buffer.from('picture').toString('base64')}`,
    },
  })
  const location = new URL(begun.headers.get('location') ?? '', `${world.url}/files/uploads/`)
  const sent = await fetch(location, {
    method: 'PATCH',
    headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: 'x'.repeat(2_000_000),
  }).then(
    ({ status }) => status,
    () => 0,
  )
  expect(sent === 0 || sent >= 400).toBe(true)
  const { dataDirectory } = world.serving.platform.config
  const kept = await readFile(join(dataDirectory, 'uploads', location.pathname.split('/').at(-1) ?? ''))
  expect(kept.length).toBeLessThanOrEqual(10)
})
