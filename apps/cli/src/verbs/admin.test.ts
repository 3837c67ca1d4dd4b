import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { run } from '../main'

let database: TestDatabase
const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-admin-'))
const printed: string[] = []
const before = { ...process.env }

beforeEach(async () => {
  printed.length = 0
  database = await freshDatabase()
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    HUIBIAN_DATA: folder,
    NODE_ENV: 'production',
  })
  for (const method of ['log', 'error'] as const)
    jest.spyOn(console, method).mockImplementation((...said) => void printed.push(said.join(' ')))
})
afterEach(() => database.drop())
afterAll(() => {
  process.env = before
  fs.rmSync(folder, { recursive: true })
})

const create = (username: string, ...office: string[]) =>
  run(['admin', 'create', '--username', username, '--name', '测试管理员', '--json', ...office])
const load = (username = 'xitong') =>
  run(['organisations', 'load-reference', '--username', username, '--json'])
const said = () => JSON.parse(printed.at(-1) ?? '')
const units = () =>
  database.rows(`select key, path, name, types, region from organisation order by "order", id`)

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

test('an installation of the national office loads its reference units, once', async () => {
  await create('xitong')
  expect([await load(), said()]).toEqual([0, { created: 49 }])
  const loaded = await units()
  expect([loaded.length, loaded[0], loaded[1]]).toEqual([
    50,
    {
      key: 'cnipa',
      path: '/cnipa/',
      name: '国家知识产权局',
      types: ['national', 'office'],
      region: '100000',
    },
    {
      key: 'beijing',
      path: '/cnipa/beijing/',
      name: '北京市知识产权局',
      types: ['province', 'office'],
      region: '110000',
    },
  ])
  await database.rows(`update organisation set short_name = '首都' where key = 'beijing'`)
  expect([await load(), said()]).toEqual([0, { created: 0 }])
  const kept = await database.rows(`select short_name from organisation where key = 'beijing'`)
  expect([await units(), kept]).toEqual([loaded, [{ short_name: '首都' }]])
  expect([await load('nobody'), printed.at(-1)]).toEqual([1, '没有担任此岗位的账号：nobody'])
}, 60_000)

test('a province’s installation has the province at the top and its own cities below', async () => {
  expect(await create('xitong', '--office', '江苏省知识产权局')).toBe(0)
  expect([await load(), said()]).toEqual([0, { created: 1 }])
  expect(await units()).toEqual([
    {
      key: 'jiangsu',
      path: '/jiangsu/',
      name: '江苏省知识产权局',
      types: ['province', 'office'],
      region: '320000',
    },
    {
      key: 'nanjing',
      path: '/jiangsu/nanjing/',
      name: '南京市知识产权局',
      types: ['subprovincialCity', 'office'],
      region: '320100',
    },
  ])
}, 60_000)

test('another body names itself, and addresses the reference units too', async () => {
  expect(await create('xitong', '--office', '示例知识产权协会')).toBe(1)
  expect(printed.at(-1)).toContain('参考单位中没有“示例知识产权协会”：请用 --key 给出单位代码')
  expect(await create('xitong', '--office', '示例知识产权协会', '--key', 'No Key')).toBe(1)
  expect(printed.at(-1)).toBe('单位代码应为 2 至 41 位小写字母、数字或横线，以字母或数字开头。')
  const named = ['--office', '示例知识产权协会', '--key', 'xiehui', '--kind', 'association']
  expect([await create('xitong', ...named), said().office]).toEqual([0, '示例知识产权协会'])
  expect([await load(), said()]).toEqual([0, { created: 49 }])
  const loaded = await units()
  expect(loaded.filter(({ path }) => !path.startsWith('/xiehui/'))).toEqual([])
  expect(loaded.filter(({ key }) => ['xiehui', 'cnipa'].includes(key))).toEqual([
    { key: 'xiehui', path: '/xiehui/', name: '示例知识产权协会', types: ['association'], region: '' },
  ])
}, 60_000)
