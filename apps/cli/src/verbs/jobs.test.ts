import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { run } from '../main'

const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-jobs-'))
const printed: string[] = []
const before = { ...process.env }
let stage: Stage
const [failed, done, waiting] = [v7(), v7(), v7()]

beforeAll(async () => {
  stage = await n2Stage()
  const { url, ownerUrl, rows } = stage.database
  Object.assign(process.env, { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, HUIBIAN_DATA: folder })
  const { accountId, postId, organisationId } = stage.world.asNation
  const states: [string, string, string | null][] = [
    [failed, 'failed', '磁盘已满'],
    [done, 'done', null],
    [waiting, 'queued', null],
  ]
  for (const [n, [id, state, message]] of states.entries())
    await rows(
      `insert into job (id, kind, args, account_id, post_id, organisation_id, state, attempt, message, created_at)
       values ($1, 'edition.compile', '{}', $2, $3, $4, $5, 3, $6, now() + $7 * interval '1 second')`,
      [id, accountId, postId, organisationId, state, message, n],
    )
}, 60_000)
beforeEach(() => {
  printed.length = 0
  for (const method of ['log', 'error'] as const)
    jest.spyOn(console, method).mockImplementation((...said) => void printed.push(said.join(' ')))
})
afterAll(async () => {
  process.env = before
  await stage.close()
  fs.rmSync(folder, { recursive: true })
})

const listed = async (...more: string[]): Promise<{ id: string; state: string }[]> => {
  expect(await run(['jobs', 'list', '--json', ...more])).toBe(0)
  return JSON.parse(printed.at(-1) ?? '').jobs.map(({ id, state }: { id: string; state: string }) => ({
    id,
    state,
  }))
}

test('jobs are listed, the latest first, all or of one state', async () => {
  expect(await listed()).toEqual([
    { id: waiting, state: 'queued' },
    { id: done, state: 'done' },
    { id: failed, state: 'failed' },
  ])
  expect(await listed('--state', 'done')).toEqual([{ id: done, state: 'done' }])
  expect(await listed('--limit', '1')).toEqual([{ id: waiting, state: 'queued' }])
  expect(await run(['jobs', '--state', 'failed'])).toBe(0)
  expect(printed.at(-1)).toMatch(
    new RegExp(`^${failed}  失败  0%  第 3 次  edition.compile  国家知识产权局  .*  磁盘已满$`),
  )
}, 60_000)

test('a failed job is queued anew; one that waits or is done is not', async () => {
  expect(await run(['jobs', 'retry', done, waiting])).toBe(1)
  expect(printed.at(-1)).toBe(`${done} 不是失败的任务，未重试\n${waiting} 不是失败的任务，未重试`)
  expect(await run(['jobs', 'retry', failed, '--json'])).toBe(0)
  expect(JSON.parse(printed.at(-1) ?? '')).toEqual({ queued: [failed] })
  expect(await stage.database.rows('select key, max_attempts from graphile_worker.jobs')).toEqual([
    { key: failed, max_attempts: 3 },
  ])
  expect(await listed('--state', 'failed')).toEqual([])
  expect(await run(['jobs', 'retry', '--all'])).toBe(0)
  expect(printed.at(-1)).toBe('已重新排队 0 个任务')
}, 60_000)

test('what is typed wrong is 2', async () => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await run(['jobs', 'retry'])).toBe(2)
  expect(await run(['jobs', 'retry', 'x'])).toBe(2)
  expect(await run(['jobs', 'list', '--state', 'lost'])).toBe(2)
  expect(await run(['jobs', 'list', '--limit', '0'])).toBe(2)
}, 60_000)
