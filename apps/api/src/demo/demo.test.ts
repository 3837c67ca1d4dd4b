import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { startHere } from '../../../../test/harness/server'
import { clearedStanding } from './perform'
import { demoStanding } from './progress'

const makeAccount = `insert into account (id, username, name, phone)
  values ('00000000-0000-7000-8000-000000000001', 'xiong-chuhe', '熊楚禾', '027-0000-0130')`
const markDemo = `insert into setting (key, value) values ('demo', '{}')`

type Asked = {
  data?: { [field: string]: unknown }
  errors?: { extensions: { violations?: { message: string }[] } }[]
}

async function ask(url: string, query: string): Promise<Asked> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': query }
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  return (await answer.json()) as Asked
}

const roles = '{ demoRoles { key label organisation } }'
const signIn = 'mutation { demoSignIn(role: "province") { account { username } } }'
const reset = 'mutation { resetDemo }'

/** What the doors of a demo answer to somebody who is not signed in. */
async function doors(url: string) {
  const [offered, entered] = [await ask(url, roles), await ask(url, signIn)]
  return { roles: offered.data?.['demoRoles'], entered: entered.data, said: saidBy(entered) }
}

const saidBy = ({ errors }: Asked) => errors?.[0]?.extensions.violations?.map(({ message }) => message)

async function serve<T>(
  given: { env: { [name: string]: string }; sql: string[] },
  work: (server: { url: string }) => Promise<T>,
): Promise<T> {
  const server = await startHere({ env: given.env })
  try {
    for (const sql of given.sql) await server.database.rows(sql)
    return await work(server)
  } finally {
    await server.stop()
  }
}

const notHere = { roles: [], entered: null, said: ['demo.notHere'], reset: ['demo.notHere'] }
const everyDoor = async (url: string) => ({ ...(await doors(url)), reset: saidBy(await ask(url, reset)) })

test('in production a demo’s database has no doors: no roles, no sign-in without a password, no reset', async () => {
  const sql = [makeAccount, markDemo]
  const open = await serve({ env: { HUIBIAN_DEMO: '1' }, sql }, ({ url }) => doors(url))
  expect(Array.isArray(open.roles) && open.roles.length).toBe(11)
  expect(open.entered).toEqual({ demoSignIn: { account: { username: 'xiong-chuhe' } } })
  for (const env of [
    { NODE_ENV: 'production', HUIBIAN_DEMO: '' },
    { NODE_ENV: 'test', HUIBIAN_DEMO: '0' },
  ])
    expect(await serve({ env, sql }, ({ url }) => everyDoor(url))).toEqual(notHere)
})

test('real data never has a demo’s doors, wherever it is served', async () => {
  const sql = [makeAccount]
  expect(await serve({ env: { HUIBIAN_DEMO: '1' }, sql }, ({ url }) => everyDoor(url))).toEqual(notHere)
})

test('an office does not start on a demo’s database', async () => {
  const demo = await startHere({ env: { HUIBIAN_DEMO: '1' } })
  await demo.database.rows(`${makeAccount}; ${markDemo}`)
  await demo.serving.stop()
  const world = { database: demo.database.name, dataDir: demo.dataDir }
  for (const env of [
    { NODE_ENV: 'production', HUIBIAN_DEMO: '' },
    { NODE_ENV: 'test', HUIBIAN_DEMO: '0' },
  ])
    await expect(startHere({ env, world })).rejects.toThrow('数据库中是演示数据，不能用于正式环境')
  const again = await startHere({ env: { HUIBIAN_DEMO: '1' }, world })
  expect(await ask(again.url, '{ demoProgress }')).toEqual({ data: { demoProgress: 1 } })
  await again.stop()
  await demo.database.drop()
  rmSync(demo.dataDir, { recursive: true })
})

describe('how a database stands to the demo', () => {
  const playing = (value: object): string =>
    `insert into setting (key, value) values ('demo.playing', '${JSON.stringify(value)}')`
  let server: Awaited<ReturnType<typeof startHere>>
  beforeAll(async () => void (server = await startHere({ env: { HUIBIAN_DEMO: '1' } })))
  afterEach(async () => void (await server.database.rows('delete from setting; delete from account')))
  afterAll(() => server.stop())
  const now = () => demoStanding(server.serving.platform)
  const make = async (...lines: string[]) => void (await server.database.rows(lines.join(';')))

  test('empty, played, or in use by real people', async () => {
    expect(await now()).toBe('empty')
    await make(makeAccount)
    expect(await now()).toBe('inUse')
    await make(markDemo, playing({ progress: 1 }))
    expect(await now()).toBe('played')
    expect(await clearedStanding(server.serving.platform)).toBe('played')
  })

  test('broken, when who played has been killed or silent for long, but not while another process is at it', async () => {
    const other = spawn('sleep', ['60'])
    const going = { progress: 0.4, host: hostname(), pid: other.pid, at: Date.now() }
    const say = async (value: object) =>
      void (await make(`delete from setting where key = 'demo.playing'`, playing(value)))
    await make(makeAccount, markDemo)
    await say(going)
    expect(await now()).toBe('underWay')
    await say({ ...going, at: Date.now() - 600_000 })
    expect(await now()).toBe('broken')
    await new Promise((resolve) => {
      other.once('exit', resolve)
      other.kill('SIGKILL')
    })
    await say(going)
    expect(await now()).toBe('broken')
    expect(await clearedStanding(server.serving.platform)).toBe('empty')
    expect(await server.database.rows('select 1 from account')).toEqual([])
  })
})
