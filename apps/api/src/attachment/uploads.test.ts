import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { drafted, type EntryState } from '../../../../test/harness/filing'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { needsTool } from '../../../../test/harness/tools'
import { upload, type UploadAs } from '../../../../test/harness/upload'
import type { Actor } from '../../../../test/harness/world'
import { dropExpired, uploadStore } from './uploads'

let stage: Stage
let entry: EntryState
beforeAll(async () => {
  stage = await n2Stage()
  entry = await drafted(stage.world, stage.world.asCentre)
})
afterAll(() => stage.close())

const attach = `mutation($entryId: ID!, $uploadId: ID!) {
  attachPicture(entryId: $entryId, uploadId: $uploadId) { id name mime width height sha256 url } }`
const importing =
  'mutation($id: ID!, $uploadId: ID!) { importDraft(id: $id, uploadId: $uploadId) { content } }'

type Picture = {
  id: string
  name: string
  mime: string
  width: number
  height: number
  sha256: string
  url: string
}

async function attached(bytes: Uint8Array, filename: string): Promise<Picture> {
  const { world } = stage
  const uploadId = await upload(world, world.asCentre, bytes, { purpose: 'picture', filename })
  const answer = await world.ask<{ attachPicture: Picture }>(world.asCentre, attach, {
    entryId: entry.id,
    uploadId,
  })
  return answer.attachPicture
}

/** The sentence by which an uploaded file is refused when it is used. */
async function refusal(bytes: Uint8Array, as: UploadAs): Promise<string | undefined> {
  const { world } = stage
  const uploadId = await upload(world, world.asCentre, bytes, as)
  const [query, id] = as.purpose === 'docx' ? [importing, 'id'] : [attach, 'entryId']
  const answer = await world.perform(world.asCentre, query, { [id]: entry.id, uploadId })
  return answer.violations[0]?.says
}

const headersOf = (actor: Actor): { [name: string]: string } => ({
  cookie: `huibian=${actor.token}`,
  'x-huibian-post': actor.postId,
  'tus-resumable': '1.0.0',
})

const exe = Buffer.concat([
  Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff', 'latin1'),
  Buffer.alloc(2000),
])
const oldWord = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4000)])
const noise = (width: number, height: number): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg()
    .toBuffer()

describe('what is refused', () => {
  test('a renamed program, as a picture and as a Word file', async () => {
    expect(await refusal(exe, { purpose: 'picture', filename: '照片.jpg' })).toBe(
      '“照片.jpg”不是图片（JPG、PNG），文件内容与文件名不符或格式不支持，请重新选择。',
    )
    expect(await refusal(exe, { purpose: 'docx', filename: '案例.docx' })).toBe(
      '“案例.docx”不是 Word 文件（.docx），文件内容与文件名不符或格式不支持，请重新选择。',
    )
  })
  needsTool('writer')('what only looks like an old Word file, with what to do', async () => {
    const says = (name: string): string =>
      `“${name}”是旧版 Word 或 WPS 文件（.doc、.wps），或加了密码，请另存为 .docx 后再上传。`
    expect(await refusal(oldWord, { purpose: 'docx', filename: '案例.doc' })).toBe(says('案例.doc'))
    expect(await refusal(oldWord, { purpose: 'docx', filename: '案例.wps' })).toBe(says('案例.wps'))
    expect(await refusal(oldWord, { purpose: 'docx', filename: '改了名.docx' })).toBe(says('改了名.docx'))
  })
  test('a 200 MB picture, before its first byte', async () => {
    const { world } = stage
    const metadata = `filename ${Buffer.from('大图.jpg').toString('base64')},purpose ${Buffer.from('picture').toString('base64')}`
    const answer = await fetch(`${world.url}/files/uploads`, {
      method: 'POST',
      headers: {
        ...headersOf(world.asCentre),
        'upload-length': String(200 * 1024 * 1024),
        'upload-metadata': metadata,
      },
    })
    const body = (await answer.json()) as { violations: { says: string }[] }
    expect([answer.status, body.violations.map(({ says }) => says)]).toEqual([
      413,
      ['图片不能超过 20 MB，所选文件为 200 MB，请压缩后再上传。'],
    ])
  })
  test('a picture of too many pixels and one cut short', async () => {
    const huge = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await refusal(huge, { purpose: 'picture', filename: '巨图.png' })).toBe(
      '图片“巨图.png”超过 60 百万像素，请缩小后再上传。',
    )
    const cut = (await noise(800, 600)).subarray(0, 20_000)
    expect(await refusal(cut, { purpose: 'picture', filename: '半张.jpg' })).toBe(
      '图片“半张.jpg”无法读取，请另存为 JPG 或 PNG 后再上传。',
    )
  })
  test('an upload for another purpose, and one of somebody else', async () => {
    const { world } = stage
    const uploadId = await upload(world, world.asCentre, await noise(50, 50), {
      purpose: 'scan',
      filename: 'a.jpg',
    })
    const ask = { entryId: entry.id, uploadId }
    expect(
      (await world.perform(world.asCentre, attach, ask)).violations.map(({ message }) => message),
    ).toEqual(['upload.otherPurpose'])
    const theirs = await upload(world, world.asSecondCentre, await noise(50, 50), {
      purpose: 'picture',
      filename: 'a.jpg',
    })
    const answer = await world.perform(world.asCentre, attach, { entryId: entry.id, uploadId: theirs })
    expect(answer.violations.map(({ message }) => message)).toEqual(['upload.expired'])
    const path = `${world.url}/files/uploads/${theirs}`
    expect((await fetch(path, { method: 'HEAD', headers: headersOf(world.asCentre) })).status).toBe(404)
    expect((await fetch(path, { method: 'HEAD', headers: headersOf(world.asSecondCentre) })).status).toBe(200)
    expect((await fetch(path, { headers: headersOf(world.asSecondCentre) })).status).toBe(404)
  })
  test('somebody else’s upload, named behind the question mark of an address of one’s own', async () => {
    const { world } = stage
    const as = { purpose: 'picture', filename: 'a.jpg' } as const
    const theirs = await upload(world, world.asSecondCentre, await noise(50, 50), as)
    const own = await upload(world, world.asCentre, await noise(50, 50), as)
    const asked = async (address: string, method: string, actor: Actor): Promise<number> =>
      (await fetch(`${world.url}/files/uploads${address}`, { method, headers: headersOf(actor) })).status
    for (const address of [`?at=/${theirs}`, `/${own}?at=/${theirs}`])
      await asked(address, 'DELETE', world.asCentre)
    expect(await asked(`/${theirs}`, 'HEAD', world.asSecondCentre)).toBe(200)
    expect(await asked(`/${own}`, 'HEAD', world.asCentre)).toBe(404)
  })
  test('an upload by nobody', async () => {
    const answer = await fetch(`${stage.world.url}/files/uploads`, {
      method: 'POST',
      headers: { 'tus-resumable': '1.0.0', 'upload-length': '10' },
    })
    expect(answer.status).toBe(401)
  })
})

describe('a picture', () => {
  test('is kept upright, at most 1600 pixels long, without what the camera wrote into it', async () => {
    const { world } = stage
    const taken = await sharp(await noise(2400, 1200))
      .withExif({ IFD0: { Copyright: '摄影者姓名', Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const picture = await attached(taken, '现场照片.jpeg')
    expect([picture.name, picture.mime, picture.width, picture.height]).toEqual([
      '现场照片.jpg',
      'image/jpeg',
      800,
      1600,
    ])
    const answer = await fetch(`${world.url}${picture.url}`, { headers: headersOf(world.asCentre) })
    const bytes = Buffer.from(await answer.arrayBuffer())
    const { exif, orientation } = await sharp(bytes).metadata()
    expect([exif, orientation]).toEqual([undefined, undefined])
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(picture.sha256)
  })
  test('that is drawn stays PNG', async () => {
    const drawing = await sharp({ create: { width: 600, height: 400, channels: 4, background: '#fff' } })
      .png()
      .toBuffer()
    expect((await attached(drawing, '流程图.png')).mime).toBe('image/png')
  })
})

describe('a stored file', () => {
  test('comes whole or in part, never sniffed, run or kept', async () => {
    const { world } = stage
    const picture = await attached(await noise(300, 200), '图一.jpg')
    const url = `${world.url}${picture.url}`
    const whole = await fetch(url, { headers: headersOf(world.asCentre) })
    const bytes = Buffer.from(await whole.arrayBuffer())
    expect(
      [
        'content-type',
        'content-disposition',
        'x-content-type-options',
        'content-security-policy',
        'cache-control',
      ].map((name) => whole.headers.get(name)),
    ).toEqual([
      'image/jpeg',
      `attachment; filename="file.jpg"; filename*=UTF-8''${encodeURIComponent('图一.jpg')}`,
      'nosniff',
      "default-src 'none'; sandbox",
      'no-store',
    ])
    const part = await fetch(url, { headers: { ...headersOf(world.asCentre), range: 'bytes=10-19' } })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`])
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(10, 20))
    const beyond = await fetch(url, {
      headers: { ...headersOf(world.asCentre), range: `bytes=${bytes.length}-` },
    })
    expect(beyond.status).toBe(416)
    const shown = await fetch(`${url}?inline=1`, { headers: headersOf(world.asCentre) })
    expect(shown.headers.get('content-disposition')?.startsWith('inline;')).toBe(true)
  })
  test('of a draft is absent for everybody else, as is one that never was', async () => {
    const { world } = stage
    const picture = await attached(await noise(30, 20), '图二.jpg')
    const seen = async (actor: Actor, path: string): Promise<[number, string]> => {
      const answer = await fetch(`${world.url}${path}`, { headers: headersOf(actor) })
      return [answer.status, await answer.text()]
    }
    for (const actor of [world.asProvince, world.asSecondCentre, world.asNation, world.asAdministrator])
      expect(await seen(actor, picture.url)).toEqual(
        await seen(actor, '/files/0190a000-0000-7000-8000-000000000000'),
      )
    expect((await fetch(`${world.url}${picture.url}`)).status).toBe(401)
  })
})

test('what nobody took within a day is forgotten, what is younger stays', async () => {
  const dataDirectory = fs.mkdtempSync(join(tmpdir(), 'huibian-uploads-'))
  const folder = join(dataDirectory, 'uploads')
  fs.mkdirSync(folder, { mode: 0o755 })
  for (const name of ['old', 'old.json', 'young', 'young.json']) fs.writeFileSync(join(folder, name), '{}')
  const yesterday = new Date(Date.now() - 25 * 3600 * 1000)
  for (const name of ['old', 'old.json']) fs.utimesSync(join(folder, name), yesterday, yesterday)
  const store = uploadStore({ dataDirectory })
  expect(fs.statSync(folder).mode & 0o777).toBe(0o700)
  expect(await dropExpired(store)).toBe(1)
  expect(fs.readdirSync(folder).sort()).toEqual(['young', 'young.json'])
  fs.rmSync(dataDirectory, { recursive: true })
  expect(await dropExpired(store)).toBe(0)
})
