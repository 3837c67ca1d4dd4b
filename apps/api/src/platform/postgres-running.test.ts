import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isReady } from './postgres-running'

const data = fs.mkdtempSync(join(tmpdir(), 'huibian-lock-'))
afterAll(() => fs.rmSync(data, { recursive: true }))

const lock = join(data, 'postmaster.pid')
const says = (pid: number, status: string): void =>
  fs.writeFileSync(lock, [pid, data, 1, 5432, '', '127.0.0.1', '1 2', status].join('\n'))

test('a server is ready when its lock file says so, and not when that of another does', async () => {
  says(7, 'ready')
  const ready = isReady(data, 8, () => true)
  expect(await Promise.race([ready, sleep(100)])).toBeUndefined()
  says(8, 'starting')
  expect(await Promise.race([ready, sleep(100)])).toBeUndefined()
  says(8, 'ready')
  expect(await ready).toBe(true)
})

test('a server that lost its lock file to one that was still ending is not waited for', async () => {
  says(8, 'starting')
  const ready = isReady(data, 8, () => true)
  await sleep(100)
  fs.rmSync(lock)
  expect(await ready).toBe(false)
})

test('a server that ends before it is ready is not waited for', async () => {
  let lives = true
  says(8, 'starting')
  const ready = isReady(data, 8, () => lives)
  await sleep(100)
  lives = false
  expect(await ready).toBe(false)
})
