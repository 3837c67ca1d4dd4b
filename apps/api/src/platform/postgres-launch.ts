import { spawn, type ChildProcess } from 'node:child_process'
import * as fs from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseRefused } from './postgres-account'
import { programIn } from './postgres-native'
import type { Place } from './postgres-place'
import { isReady, type Server } from './postgres-running'

/**
 * `log` takes what the programs say; `settings` are PostgreSQL's own, by name. `meanwhile` is done while the server comes up. With `port` the
 * server comes up there or not at all: others know that address already.
 */
export type Launch = {
  place: Place
  log: string
  settings: { [name: string]: string }
  meanwhile?: (() => Promise<unknown>) | undefined
  port?: number
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

function spawnProgram({ place, log }: Launch, program: 'initdb' | 'postgres', args: string[]): ChildProcess {
  const [command = '', ...rest] = [...place.account.prefix, programIn(place.native, program), ...args]
  const output = fs.openSync(log, 'a', 0o600)
  try {
    return spawn(command, rest, {
      uid: place.account.uid,
      gid: place.account.gid,
      cwd: '/',
      env: { LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', output, output],
      // Its own process group: Ctrl-C must not reach the database before the application has finished with it.
      detached: true,
    })
  } finally {
    fs.closeSync(output)
  }
}

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

const end = (child: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => resolve())
  })

const saidSince = (log: string, from: number): string =>
  fs.readFileSync(log).subarray(from).toString('utf8').trim()

const lastLines = (said: string): string => said.split('\n').slice(-5).join('\n')

const sizeOf = (path: string) => fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** Runs `fill` on a path that the database's account owns from the start. */
function give(place: Place, path: string, fill: () => void): void {
  fill()
  if (place.account.uid !== undefined) fs.chownSync(path, place.account.uid, place.account.gid ?? 0)
}

/** Makes the data folder, whole or not at all. Encoding and order do not depend on the machine's language. */
export async function initialise(launch: Launch, superuserPassword: string): Promise<void> {
  const { place, log } = launch
  const unfinished = `${place.data}.new`
  const passwordFile = join(dirname(place.data), 'postgres-password.new')
  const before = sizeOf(log)
  fs.rmSync(unfinished, { recursive: true, force: true })
  fs.rmSync(passwordFile, { force: true })
  try {
    give(place, unfinished, () => fs.mkdirSync(unfinished, { mode: 0o700 }))
    give(place, passwordFile, () => fs.writeFileSync(passwordFile, superuserPassword, { mode: 0o600 }))
    const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const access = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
    const child = spawnProgram(launch, 'initdb', [
      '-D',
      unfinished,
      ...locale,
      ...access,
      '--no-instructions',
    ])
    await end(child)
    if (child.exitCode !== 0) throw new Error(`initdb: ${lastLines(saidSince(log, before))}`)
    fs.renameSync(unfinished, place.data)
  } finally {
    fs.rmSync(passwordFile, { force: true })
    fs.rmSync(unfinished, { recursive: true, force: true })
  }
}

/** Why an attempt came to nothing: both pass, the one on another port, the other when those who hold the data have ended. */
type Hindrance = 'portTaken' | 'dataHeld'

function hindranceIn(said: string): Hindrance | undefined {
  if (said.includes('could not bind')) return 'portTaken'
  return said.includes('shared memory block') ? 'dataHeld' : undefined
}

async function tryLaunch(launch: Launch): Promise<Server | Hindrance> {
  const { place, log, settings, meanwhile } = launch
  const port = launch.port ?? (await freePort())
  // No socket file: TCP on loopback is all that is used, and a socket's path may be 107 bytes at most.
  const own = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
  }
  const args = Object.entries({ ...own, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const before = sizeOf(log)
  const child = spawnProgram(launch, 'postgres', ['-D', place.data, ...args])
  const { pid } = child
  if (pid === undefined) throw await new Promise((resolve) => child.once('error', resolve))
  // It may hold this process up, which no connection would bear; what fails in it fails again when it is wanted.
  await meanwhile?.().catch(() => undefined)
  if (await isReady(place.data, pid, () => !ended(child))) {
    child.unref()
    return { pid, port, data: place.data }
  }
  if (!ended(child)) {
    // It would notice within a minute that its lock file is gone, and end.
    process.kill(pid, 'SIGINT')
    if (!ended(child)) await end(child)
    return 'dataHeld'
  }
  // Whoever still holds the data writes to the same log, and may say more than the one that failed.
  const said = saidSince(log, before)
  const hindrance = hindranceIn(said)
  if (hindrance) return hindrance
  throw new Error(`postgres: ${lastLines(said)}`)
}

/** A server that was killed leaves children; each ends as soon as it has done what it is at. */
const CHILDREN_MAY_TAKE = 30_000
const PORTS_TO_TRY = 10

/**
 * Starts the server on a free port of 127.0.0.1. Another program may take the port in between; then on another one. Where sessions of a
 * server that is gone still hold the data, nothing may touch it, so this waits until they have let go.
 */
export async function launch(how: Launch): Promise<Server> {
  const patience = Date.now() + CHILDREN_MAY_TAKE
  for (let taken = 0; taken < PORTS_TO_TRY;) {
    const tried = await tryLaunch(how)
    if (typeof tried === 'object') return tried
    if (tried === 'portTaken') taken += 1
    else if (Date.now() > patience) refuseHeld(how.place.data)
    if (tried === 'dataHeld' || how.port) await sleep(250)
  }
  if (how.port) refuseTaken(how.port)
  throw new Error(
    `postgres: of ${PORTS_TO_TRY} free ports of 127.0.0.1 each was taken before it could be used`,
  )
}

function refuseTaken(port: number): never {
  throw new DatabaseRefused(
    `数据库原来的端口 ${port} 已被其他程序占用：请重新启动汇编。`,
    `The port ${port} that the database had is taken by another program: start anew.`,
  )
}

function refuseHeld(data: string): never {
  throw new DatabaseRefused(
    `另一个 PostgreSQL 仍在使用 ${data}，而它的 postmaster.pid 已不可信：请先结束该进程（命令行中含此路径），再启动。`,
    `Another PostgreSQL still uses ${data}, though its postmaster.pid does not say so: end that process (its command line names the folder), then start again.`,
  )
}
