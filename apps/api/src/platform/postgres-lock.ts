import * as fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const HEARTBEAT = 500
// Whoever holds it may be reading its own modules meanwhile, and touch nothing.
const STALE_AFTER = 30_000
const STALE_WHEN_DEAD_AFTER = 1000

const isThere = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST'

/** Whether there is a process of this number. One of another user counts. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Undefined when the holder has let go between one look and the next. */
function holderOf(path: string): number | undefined {
  try {
    return Number(fs.readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** A living holder touches the file all the time; its number alone would lie, since numbers are used again. */
function isLeft(path: string): boolean {
  const file = fs.statSync(path, { throwIfNoEntry: false })
  if (!file) return false
  const age = Date.now() - file.mtimeMs
  if (age > STALE_AFTER) return true
  const holder = age > STALE_WHEN_DEAD_AFTER ? holderOf(path) : undefined
  return holder !== undefined && !isAlive(holder)
}

function tryTake(path: string): boolean {
  try {
    fs.writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (!isThere(error)) throw error
    if (isLeft(path)) fs.rmSync(path, { force: true })
    return false
  }
}

const touch = (path: string) => fs.utimes(path, new Date(), new Date(), () => undefined)

/** Runs `work` while no other process starts or stops the database of this folder. */
export async function alone<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const path = join(dataDir, 'postgres.lock')
  while (!tryTake(path)) await sleep(50)
  const heart = setInterval(() => touch(path), HEARTBEAT)
  try {
    return await work()
  } finally {
    clearInterval(heart)
    fs.rmSync(path, { force: true })
  }
}
