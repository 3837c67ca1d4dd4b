import { setTimeout as sleep } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import { v7 } from 'uuid'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import type { Platform } from './context'
import { makeDataSource } from './database'
import { retryJobs } from './jobs.queries'
import { startWorker, takeUpJobs } from './jobs'
import { sayStep } from './steps'

let database: TestDatabase
let source: DataSource
const platform = (): Platform => ({ source }) as unknown as Platform

beforeAll(async () => {
  database = await freshDatabase()
  source = await makeDataSource(database.url, [], 4).initialize()
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

async function made(kind: string, state: string): Promise<string> {
  const id = v7()
  await database.rows(
    `insert into job (id, kind, args, account_id, post_id, organisation_id, state) values ($1, $2, '{}', $1, $1, $1, $3)`,
    [id, kind, state],
  )
  return id
}
const stands = async (id: string): Promise<{ state: string; message: string | null }> => {
  const [job] = await database.rows<{ state: string; message: string | null }>(
    'select state, message from job where id = $1',
    [id],
  )
  return job ?? { state: '', message: null }
}
const queued = (): Promise<{ key: string }[]> => database.rows('select key from graphile_worker.jobs')

test('a job over which the worker is killed time and again is told as failed, and takes no fifth worker along', async () => {
  const id = await made('test.poison', 'queued')
  const seen: string[] = []
  for (let time = 0; time < 5; time++) {
    await database.rows(
      `update job set state = 'running', beat_at = clock_timestamp() - interval '1 minute' where id = $1`,
      [id],
    )
    await takeUpJobs(platform())
    seen.push((await stands(id)).state)
  }
  expect(seen).toEqual(['queued', 'queued', 'queued', 'queued', 'failed'])
  expect(sayStep((await stands(id)).message ?? '')).toBe('办理中 5 次被中断（可能是内存不足），不再自动重试')
  expect(await queued()).toEqual([])
})

test('work that is tried more often than other is so too when it is queued anew, by hand or by itself', async () => {
  const tries = (): Promise<{ max_attempts: number }[]> =>
    database.rows('select max_attempts from graphile_worker.jobs where key = $1', [id])
  const id = await made('mail.send', 'failed')
  await database.rows('update job set attempts = 12 where id = $1', [id])
  expect([await retryJobs(platform(), [id]), await tries()]).toEqual([[id], [{ max_attempts: 12 }]])
  await database.rows(
    `with gone as (select graphile_worker.remove_job($1::uuid::text)) update job set state = 'running',
       beat_at = clock_timestamp() - interval '1 minute' from gone where id = $1::uuid`,
    [id],
  )
  await takeUpJobs(platform())
  expect(await tries()).toEqual([{ max_attempts: 12 }])
  await database.rows(
    `with gone as (select graphile_worker.remove_job($1::uuid::text)) delete from job using gone where id = $1::uuid`,
    [id],
  )
})

test('what goes wrong after the work is committed does not undo that it is done', async () => {
  jest.spyOn(console, 'error').mockReturnValue()
  const id = await made('test.late', 'queued')
  let went = 0
  const late = {
    'test.late': async (ctx: { afterCommit: (() => Promise<void>)[] }) => {
      ctx.afterCommit.push(() => {
        went += 1
        return Promise.reject(new Error('the disk is full'))
      })
      return undefined
    },
  }
  await database.rows('select huibian.enqueue($1)', [id])
  const worker = await startWorker(platform(), database.url, late, () => async () => undefined)
  while (went === 0) await sleep(20)
  await worker.stop()
  expect(await stands(id)).toEqual({ state: 'done', message: null })
})
