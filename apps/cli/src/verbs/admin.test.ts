import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { run } from '../main'

let database: TestDatabase
const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-admin-'))
const printed: string[] = []
const before = { ...process.env }

beforeAll(async () => {
  database = await freshDatabase()
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    HUIBIAN_DATA: folder,
    NODE_ENV: 'production',
  })
})
beforeEach(() => {
  for (const method of ['log', 'error'] as const)
    jest.spyOn(console, method).mockImplementation((...said) => void printed.push(said.join(' ')))
})
afterAll(async () => {
  process.env = before
  await database.drop()
  fs.rmSync(folder, { recursive: true })
})

const create = (username: string) =>
  run(['admin', 'create', '--username', username, '--name', '测试管理员', '--json'])

test('the first administrator gets a one-time code, and there is only one first', async () => {
  expect(await create('xitong')).toBe(0)
  const { username, code } = JSON.parse(printed.at(-1) ?? '{}')
  expect({ username, length: typeof code === 'string' && code.length > 5 }).toEqual({
    username: 'xitong',
    length: true,
  })
  expect(
    await database.rows(
      `select a.username, o.key, p.kind from account a join holding h on h.account_id = a.id
       join post p on p.id = h.post_id join organisation o on o.id = p.organisation_id`,
    ),
  ).toEqual([{ username: 'xitong', key: 'cnipa', kind: 'systemAdministrator' }])
  expect(await create('another')).toBe(1)
  expect(printed.at(-1)).toBe('已有账号，首位管理员只能建立一次')
}, 60_000)
