import * as fs from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findServer, lives, type Server } from '../../apps/api/src/platform/postgres-running'
import { withClient } from '../harness/cluster'
import { enterDemo, type Person } from '../harness/person'
import { runBuilt, untilReady, type Running } from '../harness/running'
import { freePort } from '../harness/server'

jest.setTimeout(400_000)

const dataDir = fs.mkdtempSync(join(tmpdir(), 'huibian-restart-'))
const data = join(dataDir, 'postgres')
const lockFile = join(data, 'postmaster.pid')
let url = ''
let settings: { [name: string]: string } = {}
let server: Running | undefined

beforeAll(async () => {
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  settings = { HOST: '127.0.0.1', PORT: String(port), HUIBIAN_DATA: dataDir, HUIBIAN_PUBLIC_URL: url }
})
afterAll(async () => {
  await server?.send('SIGTERM')
  fs.rmSync(dataDir, { recursive: true, force: true })
})

/** The database that runs; a dead one that nobody has waited for yet does not. */
function postmaster(): Server {
  const found = findServer(data)
  if (!found) throw new Error('no database runs')
  return found
}

async function start(): Promise<Running> {
  server = runBuilt(settings)
  if (!(await untilReady(url, server.hasEnded))) throw new Error(`not ready:\n${server.said()}`)
  return server
}

/** Each test finds a server that serves, whatever became of the one before. */
beforeEach(async () => void ((!server || server.hasEnded()) && (await start())))

async function until(what: string, holds: () => Promise<boolean> | boolean, within = 300_000): Promise<void> {
  for (const end = Date.now() + within; Date.now() < end; await sleep(100)) if (await holds()) return
  throw new Error(`${what} did not come:\n${server?.said()}`)
}

async function progress(): Promise<number> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ demoProgress }' }),
  })
  return (await answer.json()).data.demoProgress
}

const filed = (nation: Person, states: string[]) =>
  nation
    .ask<{ entries: { total: number; items: { id: string; title: string }[] } }>(
      `query ($s: [String!]) { entries(filter: { states: $s }, sort: number, page: { number: 1, size: 50 }) {
         total items { id title } } }`,
      { s: states },
    )
    .then(({ entries }) => entries)

type Edition = { id: string; job: { state: string } | null; pdf: { url: string } | null }
const editions = `query ($id: ID!) { book(campaignId: $id) { editions { id job { state } pdf { url } } } }`
const editionsOf = async (nation: Person): Promise<Edition[]> =>
  (await nation.ask<{ book: { editions: Edition[] } }>(editions, { id: nation.campaignId })).book.editions
const compile = (nation: Person) =>
  nation.ask('mutation ($id: ID!) { compileEdition(campaignId: $id, kind: "consultation") { id } }', {
    id: nation.campaignId,
  })
/** What the database says of jobs, past the server that may be dead. */
function jobsInBase(which: string): Promise<{ id: string; state: string }[]> {
  const { superuser } = JSON.parse(fs.readFileSync(join(dataDir, 'postgres-passwords.json'), 'utf8'))
  const url = `postgres://postgres:${superuser}@127.0.0.1:${postmaster().port}/huibian`
  return withClient(
    url,
    async (client) => (await client.query(`select id, state from job where ${which}`)).rows,
  )
}
const jobStates = async (nation: Person) => (await editionsOf(nation)).map(({ job }) => job?.state)

async function selectAll(nation: Person): Promise<number> {
  const { items } = await filed(nation, ['forwarded'])
  for (const { id } of items)
    await nation.ask('mutation ($id: ID!) { selectEntry(entryId: $id) { id } }', { id })
  return items.length
}

test('a server killed while it plays the demo leaves its database; the next start takes it over and plays anew', async () => {
  const first = server
  await until('a third of the demo', async () => (await progress()) > 0.3)
  const database = postmaster()
  await first?.send('SIGKILL')
  expect(lives(database)).toBe(true)
  const second = await start()
  expect(postmaster()).toEqual(database)
  await until('the demo', () => second.said().includes('演示数据已备好'))
  expect(await progress()).toBe(1)
  const nation = await enterDemo(url, 'nation')
  expect((await filed(nation, ['forwarded'])).total).toBe(22)
})

test('what was answered before a kill -9 is there after it', async () => {
  const centre = await enterDemo(url, 'centre')
  const begun = await centre.ask<{ startEntry: { id: string; revision: number } }>(
    'mutation ($id: ID!) { startEntry(campaignId: $id, phase: "phase2") { id revision } }',
    { id: centre.campaignId },
  )
  const { id } = begun.startEntry
  let answered = begun.startEntry.revision
  const write = async (): Promise<void> => {
    for (;;) {
      const content = { title: `第${answered + 1}次保存` }
      const { saveDraft } = await centre.ask<{ saveDraft: { revision: number } }>(
        'mutation ($id: ID!, $r: Int!, $c: JSON!) { saveDraft(id: $id, revision: $r, content: $c) { revision } }',
        { id, r: answered, c: content },
      )
      answered = saveDraft.revision
    }
  }
  const writing = write().catch(() => undefined)
  await until('twenty saves', () => answered > 20)
  await server?.send('SIGKILL')
  await writing
  await start()
  const { entry } = await centre.ask<{ entry: { revision: number; title: string } }>(
    'query ($id: ID!) { entry(id: $id) { revision title } }',
    { id },
  )
  // The last save may have been done without its answer having come.
  expect([answered, answered + 1]).toContain(entry.revision)
  expect(entry.title).toBe(`第${entry.revision}次保存`)
})

test('asked to end, the server answers the request and finishes the book that are in flight, and leaves nothing', async () => {
  const nation = await enterDemo(url, 'nation')
  const [one] = (await filed(nation, ['forwarded'])).items
  expect(await selectAll(nation)).toBe(22)
  await compile(nation)
  await until('the book’s job', async () => (await jobStates(nation)).includes('running'))
  const request = nation.get(`/files/entries/${one?.id}/preview.pdf`)
  await sleep(50)
  const database = postmaster()
  const ending = await server?.send('SIGTERM')
  const answer = await request
  expect({ status: answer.status, is: answer.bytes.subarray(0, 5).toString() }).toEqual({
    status: 200,
    is: '%PDF-',
  })
  expect(answer.bytes.subarray(-10).toString()).toContain('%%EOF')
  expect(ending).toEqual({ code: 0, signal: null })
  expect({ lock: fs.existsSync(lockFile), database: lives(database) }).toEqual({
    lock: false,
    database: false,
  })
  await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed')
  await start()
  const [edition] = await editionsOf(nation)
  expect(edition?.job?.state).toBe('done')
  expect((await nation.get(edition?.pdf?.url ?? '')).bytes.subarray(0, 5).toString()).toBe('%PDF-')
})

type Heard = { status: number; retry: string | null; code: string; says: string }

test('while a database that was killed comes up again, requests are told to wait; then all is as before', async () => {
  const nation = await enterDemo(url, 'nation')
  const { total } = await filed(nation, ['forwarded'])
  const before = postmaster()
  const look = async (): Promise<Heard> => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ demoProgress }' }),
    })
    const { errors } = (await answer.json()) as {
      errors?: { extensions: { code: string; violations?: { says: string }[] } }[]
    }
    const [code, says] = [errors?.[0]?.extensions.code, errors?.[0]?.extensions.violations?.[0]?.says]
    const retry = answer.headers.get('retry-after')
    return { status: answer.status, retry, code: code ?? '', says: says ?? '' }
  }
  process.kill(before.pid, 'SIGKILL')
  const heard = new Map<string, Heard>()
  for (let up = false; !up; await sleep(5)) {
    const told = await look()
    heard.set(JSON.stringify(told), told)
    up = told.status === 200 && (findServer(data)?.pid ?? before.pid) !== before.pid
  }
  expect([...heard.values()].toSorted((one, other) => one.status - other.status)).toEqual([
    { status: 200, retry: null, code: '', says: '' },
    {
      status: 503,
      retry: '5',
      code: 'BUSY',
      says: '数据库正在重新启动，请稍候几秒再试；已保存的内容不受影响，重试不会重复提交。',
    },
  ])
  expect(postmaster().port).toBe(before.port)
  expect((await filed(nation, ['forwarded'])).total).toBe(total)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
})

test('a book whose printing was killed is printed by the next start', async () => {
  const nation = await enterDemo(url, 'nation')
  await compile(nation)
  await until('the book’s job', async () => (await jobStates(nation)).includes('running'))
  await server?.send('SIGKILL')
  const [left, ...others] = await jobsInBase(`kind = 'edition.compile' and state <> 'done'`)
  expect([left?.state, others]).toEqual(['running', []])
  await start()
  await until('the book', async () => (await jobStates(nation)).every((state) => state === 'done'), 120_000)
  expect(await jobsInBase(`id = '${left?.id}'`)).toEqual([{ id: left?.id, state: 'done' }])
  expect((await editionsOf(nation)).filter(({ pdf }) => pdf === null)).toEqual([])
})

test('a demo that is reset shows its first day again, and whoever was in it comes in anew', async () => {
  const drafts = async () => (await filed(await enterDemo(url, 'centre'), ['draft'])).total
  const nation = await enterDemo(url, 'nation')
  expect([await drafts(), (await editionsOf(nation)).length > 0]).toEqual([1, true])
  await nation.ask('mutation { resetDemo }')
  await until('the first day', async () => (await progress()) === 1)
  await expect(nation.ask('{ campaigns { id } }')).rejects.toThrow('UNAUTHENTICATED')
  const again = await enterDemo(url, 'nation')
  const { total } = await filed(again, ['forwarded'])
  expect({ forwarded: total, drafts: await drafts(), editions: await editionsOf(again) }).toEqual({
    forwarded: 22,
    drafts: 0,
    editions: [],
  })
})

test('a second server on the port gets one sentence, and the first serves on', async () => {
  const other = runBuilt(settings)
  expect(await other.ending).toEqual({ code: 1, signal: null })
  expect(other.said()).toBe(
    `端口 ${settings['PORT']} 已被占用：请关闭占用它的程序，或用 PORT=其他端口 再启动\n`,
  )
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
})

test('a port of another program and wrong settings get one sentence each, and nothing is left running', async () => {
  await server?.send('SIGTERM')
  const other = createServer().listen(Number(settings['PORT']), '127.0.0.1')
  const taken = runBuilt(settings)
  expect(await taken.ending).toEqual({ code: 1, signal: null })
  expect(taken.said()).toMatch(/^端口 \d+ 已被占用：/)
  expect(fs.existsSync(lockFile)).toBe(false)
  await new Promise((resolve) => other.close(resolve))
  const wrong = runBuilt({ ...settings, PORT: 'x', HUIBIAN_ROLE: 'boss' })
  expect(await wrong.ending).toEqual({ code: 1, signal: null })
  expect(wrong.said()).toBe('PORT 应为 0 至 65535 的整数\nHUIBIAN_ROLE 只能是 all、api 或 worker\n')
  const away = runBuilt({ ...settings, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
  expect(await away.ending).toEqual({ code: 1, signal: null })
  expect(away.said()).toBe(
    '连接不到 DATABASE_URL 或 DATABASE_OWNER_URL 所指的数据库（ECONNREFUSED）：请确认数据库已启动、地址和端口正确\n',
  )
  const file = join(dataDir, 'a-file')
  fs.writeFileSync(file, '')
  const nowhere = runBuilt({ ...settings, HUIBIAN_DATA: join(file, 'data') })
  expect(await nowhere.ending).toEqual({ code: 1, signal: null })
  expect(nowhere.said()).toBe(
    `无法写入 ${file}（EEXIST）：请以其所有者身份运行，或用 HUIBIAN_DATA=… 指向可写的文件夹\n`,
  )
})

test('an office does not start on the demo’s data', async () => {
  await server?.send('SIGTERM')
  const office = runBuilt({ ...settings, NODE_ENV: 'production' })
  expect(await office.ending).toEqual({ code: 1, signal: null })
  expect(office.said()).toMatch(/^数据库中是演示数据，不能用于正式环境.*\n$/)
  expect(fs.existsSync(lockFile)).toBe(false)
})

test('a command that is interrupted ends the database it started', async () => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-interrupted-'))
  const playing = runBuilt({ ...settings, HUIBIAN_DATA: folder }, 'demo')
  await until('a part of the demo', () => /[1-9] %/.test(playing.said()))
  const database = findServer(join(folder, 'postgres'))
  expect(await playing.send('SIGINT')).toEqual({ code: 130, signal: null })
  expect(playing.said()).toContain('已中断 · interrupted\n')
  expect(database && lives(database)).toBe(false)
  fs.rmSync(folder, { recursive: true })
})
