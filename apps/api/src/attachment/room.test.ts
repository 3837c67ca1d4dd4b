import * as fs from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { inWorld } from '../../../../test/harness/inWorld'
import type { Actor, World } from '../../../../test/harness/world'
import { authenticate } from '../account/authenticate'
import { contextOpener } from '../platform/http'
import { uploadLimits, type UploadLimits } from './room'
import { uploadRoutes } from './uploads'

let world: World
inWorld((made) => ({ world } = made), { campaign: false })

const dataDirectory = fs.mkdtempSync(join(tmpdir(), 'huibian-room-'))
const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close()
  fs.rmSync(dataDirectory, { recursive: true })
})

/** The address of the upload routes under these limits, over a folder that all of them share. */
async function under(limits: Partial<UploadLimits>): Promise<string> {
  const { platform } = world.serving
  const router = express.Router()
  const config = { ...platform.config, dataDirectory }
  uploadRoutes(router, contextOpener(platform, authenticate), config, { ...uploadLimits, free: 0, ...limits })
  const server = express().use(router).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/files/uploads`
}

type Told = { status: number; says?: string; location: string }

async function ask(
  address: string,
  method: string,
  actor: Actor,
  more: { headers?: object; body?: Buffer<ArrayBuffer> },
) {
  const headers = {
    cookie: `huibian=${actor.token}`,
    'x-huibian-post': actor.postId,
    'tus-resumable': '1.0.0',
    ...more.headers,
  }
  const answer = await fetch(address, { method, headers, ...(more.body ? { body: more.body } : {}) })
  const text = await answer.text()
  const said = text.startsWith('{')
    ? (JSON.parse(text) as { violations?: { says: string }[] }).violations?.[0]?.says
    : undefined
  return { status: answer.status, says: said, location: answer.headers.get('location') ?? '' } as Told
}

function begin(address: string, actor: Actor, length: number, purpose = 'picture'): Promise<Told> {
  const metadata = `filename ${Buffer.from('a.jpg').toString('base64')},purpose ${Buffer.from(purpose).toString('base64')}`
  return ask(address, 'POST', actor, {
    headers: { 'upload-length': String(length), 'upload-metadata': metadata },
  })
}

const send = (address: string, actor: Actor, body: Buffer<ArrayBuffer>): Promise<Told> =>
  ask(address, 'PATCH', actor, {
    headers: { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body,
  })

afterEach(() => {
  const folder = join(dataDirectory, 'uploads')
  for (const name of fs.readdirSync(folder)) fs.rmSync(join(folder, name))
})

const statuses = (told: readonly Told[]): number[] => told.map(({ status }) => status)

test('an account begins so many uploads and no more, also all at once, until one of them is taken or given up', async () => {
  const address = await under({ files: 3 })
  const told = await Promise.all(Array.from({ length: 8 }, () => begin(address, world.asCentre, 10)))
  expect(statuses(told).sort()).toEqual([201, 201, 201, 413, 413, 413, 413, 413])
  expect(told.find(({ status }) => status === 413)?.says).toBe(
    '您已上传而尚未使用的文件有 3 个，不能再上传，请先使用已上传的文件；一天内未使用的由系统清除。',
  )
  expect((await begin(address, world.asSecondCentre, 10)).status).toBe(201)
  const { location } = told.find(({ status }) => status === 201) ?? { location: '' }
  expect((await ask(new URL(location, address).href, 'DELETE', world.asCentre, {})).status).toBe(204)
  expect((await begin(address, world.asCentre, 10)).status).toBe(201)
})

test('an account declares so many bytes and no more, whether they have come or not', async () => {
  const address = await under({ bytes: 3 * 1024 ** 2 })
  const megabyte = Buffer.alloc(1024 ** 2)
  const first = await begin(address, world.asCentre, megabyte.length)
  expect((await send(new URL(first.location, address).href, world.asCentre, megabyte)).status).toBe(204)
  expect((await begin(address, world.asCentre, 2 * megabyte.length)).status).toBe(201)
  expect(await begin(address, world.asCentre, 1)).toMatchObject({
    status: 413,
    says: '您已上传而尚未使用的文件连同这一个共 0.1 GB，超过 0.1 GB，请先使用已上传的文件；一天内未使用的由系统清除。',
  })
  expect((await begin(address, world.asSecondCentre, 1)).status).toBe(201)
})

test('nothing is begun, and nothing more of it taken, once the volume has too little room for the rest of the house', async () => {
  const { location } = await begin(await under({}), world.asCentre, 10)
  const full = await under({ free: Number.MAX_SAFE_INTEGER })
  const says = '服务器磁盘空间不足，暂时不能上传，文件本身没有问题。请联系系统管理员清理空间后重试。'
  expect(await begin(full, world.asCentre, 10)).toMatchObject({ status: 507, says })
  const begun = new URL(location, full).href
  expect(await send(begun, world.asCentre, Buffer.alloc(10))).toMatchObject({ status: 507, says })
  expect((await ask(begun, 'HEAD', world.asCentre, {})).status).toBe(200)
})

test('room promised to uploads that have yet to come is not promised twice', async () => {
  const { bavail, bsize } = fs.statfsSync(dataDirectory)
  // Room for one recording and its copy beside the floor and not for two, whatever others write or remove in this moment.
  const length = 1900 * 1024 ** 2
  const address = await under({ free: bavail * bsize - 2.5 * length })
  expect((await begin(address, world.asCentre, length, 'recording')).status).toBe(201)
  expect((await begin(address, world.asSecondCentre, length, 'recording')).status).toBe(507)
})

test('what a drop of 300 pictures and two recordings declares is within the limits', () => {
  const megabyte = 1024 ** 2
  expect(uploadLimits.files).toBeGreaterThanOrEqual(302)
  expect(uploadLimits.bytes).toBeGreaterThanOrEqual((300 * 20 + 2 * 2000) * megabyte)
})
