import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { addressOf, runningCluster, withClient } from '../../../../test/harness/cluster'
import { migrate, pendingMigrations } from './migrate'
import { linesFor, rightsRefusal, type Rights } from './rights'

const migrations = join(__dirname, '../../../../db/migrations')
const mark = randomBytes(4).toString('hex')
const [owner, login, database] = [`few_owner_${mark}`, `few_login_${mark}`, `few_${mark}`]
const { adminUrl } = runningCluster()
const as = (user: string) => addressOf(adminUrl, { user, password: 'few', database })

beforeAll(() =>
  withClient(adminUrl, async (client) => {
    for (const role of [owner, login]) await client.query(`create role ${role} login password 'few'`)
    await client.query(`create database ${database}`)
  }),
)
afterAll(() =>
  withClient(adminUrl, async (client) => {
    await client.query(`drop database ${database} with (force)`)
    for (const role of [owner, login]) await client.query(`drop role ${role}`)
  }),
)

const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => '',
    (cause: Error) => cause.message,
  )

test('an owner of few rights is told the lines for the DBA, and with these it migrates', async () => {
  const said = (await refusalOf(migrate(as(owner), migrations, login))).split('\n')
  const lines = said.filter((line) => line.startsWith('  ')).map((line) => line.trim())
  expect(said.slice(0, 2)).toEqual([
    `数据库账号 ${owner} 的权限不够。请数据库管理员连接数据库 ${database} 执行下列各行，然后再启动：`,
    `The account ${owner} lacks rights. The DBA runs these lines in the database ${database}; then start again:`,
  ])
  expect(lines).toEqual([
    `grant huibian_app to "${login}";`,
    `grant create on database "${database}" to "${owner}";`,
    `grant usage, create on schema public to "${owner}" with grant option;`,
  ])
  await withClient(addressOf(adminUrl, { database }), async (client) => {
    for (const line of lines) await client.query(line)
  })
  await migrate(as(owner), migrations, login)
  expect(await pendingMigrations(as(login), migrations)).toEqual([])
  const acting = await withClient(as(login), async (client) => {
    await client.query('set role huibian_app')
    return (await client.query('select count(*)::int as n from organisation')).rows
  })
  expect(acting).toEqual([{ n: 0 }])
}, 60_000)

const none: Rights = {
  version: 150_020,
  said: '15.20',
  database: 'case"book',
  owner: 'owner',
  appThere: false,
  makesRoles: false,
  givesApp: false,
  actsAsApp: false,
  makesSchemas: true,
  makesTables: true,
}

test('the application’s role is asked for where the owner can neither make nor give it', () => {
  const make = 'create role huibian_app nologin;'
  const give = 'grant huibian_app to "app";'
  expect(linesFor(none, 'app')).toEqual([make, give])
  expect(linesFor({ ...none, makesRoles: true }, 'app')).toEqual([])
  expect(linesFor({ ...none, appThere: true, makesRoles: true }, 'app')).toEqual([give])
  expect(linesFor({ ...none, appThere: true, givesApp: true }, 'app')).toEqual([])
  expect(linesFor({ ...none, appThere: true, actsAsApp: true }, 'app')).toEqual([])
  expect(linesFor({ ...none, makesRoles: true, makesSchemas: false }, 'app')).toEqual([
    'grant create on database "case""book" to "owner";',
  ])
})

test('a server older than PostgreSQL 15 is refused in one sentence', () => {
  const refused = (version: number, said: string) =>
    rightsRefusal({ ...none, makesRoles: true, version, said }, 'app')?.message
  expect(refused(149_999, '14.99')).toBe(
    '数据库是 PostgreSQL 14.99，需要 15 以上：请升级，或不设 DATABASE_URL 而用内置数据库\n' +
      'The database is PostgreSQL 14.99; 15 or later is needed.',
  )
  expect(refused(150_000, '15.0')).toBe(undefined)
})
