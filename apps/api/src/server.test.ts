import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { inWorld } from '../../../test/harness/inWorld'
import type { World } from '../../../test/harness/world'
import { keepFile } from './attachment/keepFile'
import { authorityOf } from './authority/authority'

const elsewhere = fs.mkdtempSync(join(tmpdir(), 'huibian-elsewhere-'))
const [files, keyFile] = [join(elsewhere, 'files'), join(elsewhere, 'own.key')]
let world: World
inWorld((made) => ({ world } = made), {
  campaign: false,
  env: { HUIBIAN_FILES: `file:${files}`, HUIBIAN_KEY_FILE: keyFile },
})
afterAll(() => fs.rmSync(elsewhere, { recursive: true, force: true }))

type Told = { status: number; type: string | null; text: string }

async function get(path: string): Promise<Told> {
  const response = await fetch(`${world.url}${path}`)
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

test.each<[string, number, RegExp, string]>([
  ['/healthz', 200, /json/, '{"alive":true}'],
  ['/readyz', 200, /json/, '{"ready":true}'],
  ['/files/01890000-0000-7000-8000-000000000000', 401, /json/, 'UNAUTHENTICATED'],
  ['/v/ABCDEFGHJKL', 200, /html/, '校验码'],
  ['/p/', 404, /html/, '公众门户尚未开通'],
  ['/p/works/1', 404, /html/, '公众门户尚未开通'],
  ['/nowhere', 404, /html/, '没有这个页面'],
  ['/%3Cscript%3E', 404, /html/, '没有这个页面'],
])('%s answers %i', async (path, status, type, holds) => {
  const told = await get(path)
  expect(told.status).toBe(status)
  expect(told.type).toMatch(type)
  expect(told.text).toContain(holds)
  expect(told.text).not.toContain('script')
})

test('/graphql takes one operation and says what is wrong with any other', async () => {
  expect((await world.perform(null, '{ site { name } }')).data).toEqual({ site: { name: '汇编' } })
  expect((await get('/graphql')).status).toBe(400)
})

test('files and the key lie where the settings say, and nowhere below the data folder', async () => {
  const { config } = world.serving.platform
  const bytes = Buffer.from('另一处的文件')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await world.within(world.asNation, async (ctx) => {
    const as = { noun: 'export', subjectId: v7(), seenBy: '', name: '文件.txt', mime: 'text/plain' }
    await keepFile(ctx, bytes, as)
    await authorityOf(ctx.config, ctx.now)
  })
  expect(fs.readFileSync(join(files, sha256.slice(0, 2), sha256))).toEqual(bytes)
  expect(Buffer.from(fs.readFileSync(keyFile, 'utf8'), 'base64').length).toBe(32)
  const below = fs.readdirSync(config.dataDirectory, { recursive: true, encoding: 'utf8' })
  expect(below.filter((path) => path.includes(sha256) || /(^|\/)(key|files)$/.test(path))).toEqual([])
})
