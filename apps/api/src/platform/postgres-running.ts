import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './postgres-lock'

/** A server over a data folder. */
export type Server = { pid: number; port: number; data: string }

/** No process has this number, so PostgreSQL takes a lock file that names it for a stale one. */
const NO_PID = '2147483647'

/** Lines: pid, data folder, start time, port, socket folder, address, shared memory, status. */
function lockLines(data: string): string[] {
  try {
    return fs.readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux')
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/** A dead process that nobody waits for keeps its number, but has no command line. */
function isServing(pid: number, data: string): boolean {
  const line = commandLine(pid)
  return isAlive(pid) && line.includes(`postgres -D ${data} `)
}

/**
 * The server that a killed process left behind, or that another one runs, over this folder; undefined when there is none.
 * Where the lock file's number belongs to another program by now it is replaced, or PostgreSQL would wait for that program.
 * The file's other lines stay: by them PostgreSQL finds out whether sessions of a dead server still hold the data.
 */
export function findServer(data: string): Server | undefined {
  const [pid, folder, startedAt, port, ...rest] = lockLines(data)
  if (!pid) return undefined
  if (isServing(Number(pid), data)) return { pid: Number(pid), port: Number(port), data }
  const lines = [NO_PID, folder, startedAt, port, ...rest]
  if (isAlive(Number(pid))) fs.writeFileSync(join(data, 'postmaster.pid'), lines.join('\n'))
  return undefined
}

/** What ends by itself takes its lock file along, and is gone within so many milliseconds. */
const ENDING_TAKES = 1000

/**
 * Waits until the server takes sessions; false when it ended before, or lives without its lock file: one that was still ending removed it.
 * Replaying a log after a crash may take long.
 */
export async function isReady(data: string, pid: number, lives: () => boolean): Promise<boolean> {
  for (let own = false; lives();) {
    const lines = lockLines(data)
    if (own && lines.length === 0) {
      for (const end = Date.now() + ENDING_TAKES; lives() && Date.now() < end;) await sleep(10)
      return false
    }
    own ||= Number(lines[0]) === pid
    // A server that was killed leaves a file which still says so of itself.
    if (Number(lines[0]) === pid && lines[7]?.trim() === 'ready') return true
    await sleep(10)
  }
  return false
}

export const lives = ({ pid, data }: Server) => isServing(pid, data)

async function isGone(server: Server, within: number): Promise<boolean> {
  for (const end = Date.now() + within; Date.now() < end; await sleep(10)) if (!lives(server)) return true
  return false
}

/** Ends all sessions and stops; nothing written is lost. A server that hangs is ended hard and recovers at its next start. */
export async function stopServer(server: Server): Promise<void> {
  for (const [signal, within] of [['SIGINT', 20_000] as const, ['SIGQUIT', 10_000] as const]) {
    if (!lives(server)) return
    process.kill(server.pid, signal)
    if (await isGone(server, within)) return
  }
}
