import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { run } from '../main'

const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-demo-'))
const printed: string[] = []
const before = { ...process.env }
let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
  const { url, ownerUrl } = database
  Object.assign(process.env, { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, HUIBIAN_DATA: folder })
})
beforeEach(() => {
  printed.length = 0
  for (const method of ['log', 'error'] as const)
    jest.spyOn(console, method).mockImplementation((...said) => void printed.push(said.join(' ')))
})
afterEach(() => {
  jest.restoreAllMocks()
  process.env['NODE_ENV'] = before['NODE_ENV']
  delete process.env['HUIBIAN_DEMO']
})
afterAll(async () => {
  process.env = before
  await database.drop()
  fs.rmSync(folder, { recursive: true })
})

test('no demo is played in production, where it is switched off, or of another size', async () => {
  process.env['NODE_ENV'] = 'production'
  expect(await run(['demo'])).toBe(1)
  expect(printed.at(-1)).toBe('正式环境（NODE_ENV=production）不能准备演示数据')
  process.env['NODE_ENV'] = 'test'
  process.env['HUIBIAN_DEMO'] = '0'
  expect(await run(['demo'])).toBe(1)
  expect(printed.at(-1)).toBe('HUIBIAN_DEMO=0 时不准备演示数据：请去掉该设置')
  jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await run(['demo', '--size', 'world'])).toBe(2)
  expect(await database.rows('select 1 from account')).toEqual([])
}, 60_000)

test('the demo is played to its end on an empty database, once, and its passwords are for one reader', async () => {
  expect(await run(['demo', '--json'])).toBe(0)
  const { seconds, ...played } = JSON.parse(printed.at(-1) ?? '')
  expect(played).toEqual({
    size: 'small',
    bodies: 3,
    centres: 25,
    cases: { accepted: 1, returned: 1, forwarded: 22 },
    packages: 5,
    units: 7,
  })
  expect(seconds).toBeGreaterThan(0)
  expect(
    await database.rows(`select value->>'progress' as progress from setting where key = 'demo.playing'`),
  ).toEqual([{ progress: '1' }])
  expect(fs.statSync(join(folder, 'demo-accounts.json')).mode & 0o777).toBe(0o600)
  expect(await run(['demo'])).toBe(1)
  expect(printed.at(-1)).toContain('数据库中已有演示数据')
}, 600_000)

test('where real people have accounts nothing is played', async () => {
  await database.rows(`delete from setting where key like 'demo%'`)
  expect(await run(['demo'])).toBe(1)
  expect(printed.at(-1)).toContain('数据库中已有真实账号，不能准备演示')
}, 60_000)
