import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { bundledFonts } from '@huibian/documents'
import { pdfFonts } from '../../packages/documents/test/read'
import { freshDatabase, type TestDatabase } from '../harness/database'
import { editionOf, editionWhen, forwardedCases, select } from '../harness/edition'
import { runBuilt, untilReady, type Running } from '../harness/running'
import { freePort } from '../harness/server'
import { needsTool } from '../harness/tools'
import { makeWorld, type World } from '../harness/world'

jest.setTimeout(400_000)

let database: TestDatabase
let world: World
let cases: string[]
const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-settings-'))
const fonts = join(folder, 'fonts')
const running: Running[] = []

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00' })
  const titles = ['甲案例', '乙案例']
  cases = await forwardedCases(
    world,
    titles.map((title) => ({ title, theme: 'sme' })),
  )
  await select(world, cases)
  fs.mkdirSync(fonts)
  // Known by the names of their files, as the faces that an office buys are by theirs.
  fs.copyFileSync(join(bundledFonts, 'HuibianKai-Regular.ttf'), join(fonts, '方正小标宋简体.ttf'))
  fs.copyFileSync(join(bundledFonts, 'NotoSansSC-Medium.ttf'), join(fonts, '仿宋_GB2312.ttf'))
})
afterAll(async () => {
  for (const one of running) await one.send('SIGTERM')
  await world?.stop()
  await database?.drop()
  fs.rmSync(folder, { recursive: true, force: true })
})

type Started = Running & { url: string }

/** The built server on the world's database and files, in a role. */
async function start(role: string, more: { [name: string]: string } = {}): Promise<Started> {
  const port = String(await freePort())
  const one = runBuilt({
    NODE_ENV: 'test',
    PORT: port,
    HUIBIAN_ROLE: role,
    HUIBIAN_DEMO: '0',
    HUIBIAN_DATA: world.serving.platform.config.dataDirectory,
    HUIBIAN_PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    ...more,
  })
  running.push(one)
  return { ...one, url: `http://127.0.0.1:${port}` }
}

async function until(holds: () => boolean, within = 120_000): Promise<void> {
  for (const end = Date.now() + within; Date.now() < end && !holds();) await sleep(50)
}

const headers = () => ({ cookie: `huibian=${world.asNation.token}`, 'x-huibian-post': world.asNation.postId })

async function bytesAt(url: string): Promise<Uint8Array> {
  const answer = await fetch(url, { headers: headers() })
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** Has the book compiled by asking one server. */
async function compileAt(url: string): Promise<string> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...headers(), 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      query: 'mutation ($c: ID!) { compileEdition(campaignId: $c, kind: "consultation") { id } }',
      variables: { c: world.campaignId },
    }),
  })
  return (await answer.json()).data.compileEdition.id
}

const faces = (pdf: Uint8Array): string[] => [...new Set(pdfFonts(pdf).map(({ name }) => name))].toSorted()

/** Title, byline, headings, text, and what these lack. */
const ours = [
  'FandolFang-Regular',
  'HuibianKai-Regular',
  'NotoSansSC-Medium',
  'NotoSerifSC-Bold',
  'NotoSerifSC-Regular',
]
const offices = ['HuibianKai-Regular', 'NotoSansSC-Medium', 'NotoSerifSC-Regular']

needsTool('poppler')(
  'one process serves and works on no job, another works and serves nobody; both print in the office’s own faces, and in ours what these lack',
  async () => {
    const api = await start('api', { HUIBIAN_FONTS: fonts })
    expect(await untilReady(api.url, api.hasEnded)).toBe(true)
    expect(api.said()).toContain(`汇编已就绪：${api.url}\n`)
    const preview = `/files/entries/${cases[0]}/preview.pdf`
    expect(faces(await bytesAt(world.url + preview))).toEqual(ours)
    expect(faces(await bytesAt(api.url + preview))).toEqual(offices)
    const edition = await compileAt(api.url)
    // Longer than a worker takes to look for jobs.
    await sleep(5000)
    expect((await editionOf(world, edition)).job.state).toBe('queued')
    const worker = await start('worker', { HUIBIAN_FONTS: fonts })
    await until(() => worker.said().includes('就绪') || worker.hasEnded())
    expect(worker.said()).toContain('汇编后台任务已就绪（不提供网页）\n')
    const done = await editionWhen(world, edition, ({ job }) => job)
    expect(faces(await bytesAt(api.url + (done.pdf?.url ?? '')))).toEqual(offices)
    await expect(fetch(`${worker.url}/healthz`)).rejects.toThrow('fetch failed')
    expect(await worker.send('SIGTERM')).toEqual({ code: 0, signal: null })
    const left = await compileAt(api.url)
    await sleep(5000)
    expect((await editionOf(world, left)).job.state).toBe('queued')
  },
)

test('a folder that is not there, a file, a folder without fonts and a role that there is not get one sentence each', async () => {
  const empty = join(folder, 'empty')
  fs.mkdirSync(empty)
  const file = join(fonts, '仿宋_GB2312.ttf')
  const said: [string, { [name: string]: string }][] = [
    [`HUIBIAN_FONTS 中的文件夹不存在：${folder}/none\n`, { HUIBIAN_FONTS: join(folder, 'none') }],
    [`HUIBIAN_FONTS 应指向放字体的文件夹，而不是文件：${file}\n`, { HUIBIAN_FONTS: file }],
    [`HUIBIAN_FONTS 的文件夹中没有 .ttf 或 .otf 字体：${empty}\n`, { HUIBIAN_FONTS: `${fonts}:${empty}` }],
    ['HUIBIAN_ROLE 只能是 all、api 或 worker\n', { HUIBIAN_ROLE: 'server' }],
  ]
  for (const [sentence, wrong] of said) {
    const one = await start('api', wrong)
    expect(await one.ending).toEqual({ code: 1, signal: null })
    expect(one.said()).toBe(sentence)
  }
})

test('to count starts no database and needs none', () => {
  const nowhere = join(folder, 'nowhere')
  const text = join(folder, '案例.txt')
  fs.writeFileSync(text, '知识产权信息服务'.repeat(187))
  const { status, stdout } = spawnSync(process.execPath, ['bin/huibian.mjs', 'count', '--json', text], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HUIBIAN_DATA: nowhere,
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    },
  })
  expect({ status, words: JSON.parse(stdout).words, started: fs.existsSync(nowhere) }).toEqual({
    status: 0,
    words: 1496,
    started: false,
  })
})
