import * as fs from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { DatabaseRefused } from './postgres-account'
import { initialise, launch, type Launch } from './postgres-launch'
import { alone } from './postgres-lock'
import { passwordsOf, type Passwords } from './postgres-passwords'
import { choosePlace } from './postgres-place'
import { findServer, isReady, lives, stopServer, type Server } from './postgres-running'

/**
 * `outside` takes the data where the data folder lies below a closed one; `settings` are PostgreSQL's own, by name. `meanwhile` is done while a
 * server comes up, and need not yield.
 */
export type EmbeddedOptions = {
  dataDir: string
  outside?: string
  settings?: { [name: string]: string }
  meanwhile?: () => Promise<unknown>
}

/** `url` signs the application in, `ownerUrl` migrates; neither is a superuser. `stop` leaves the server to others that use it. */
export type EmbeddedPostgres = { url: string; ownerUrl: string; stop: () => Promise<void> }

/** A session held as long as the server is needed: whoever ends the last one stops the server, kill -9 included. */
const KEEPER = 'huibian keeper'

/** A server, and the session that keeps it. */
type Kept = { server: Server; keeper: Client }

const urlOf = ({ port }: Server, user: string, password: string) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/huibian`

async function keep(server: Server, passwords: Passwords): Promise<Client> {
  const client = new Client({
    host: '127.0.0.1',
    port: server.port,
    user: 'postgres',
    password: passwords.superuser,
    database: 'postgres',
    application_name: KEEPER,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  // The server's end is told by the session's end; an unheard event would end this process.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Roles and database, as far as they are missing: the last start may have been killed half way. */
async function furnish(keeper: Client, { owner, login }: Passwords): Promise<void> {
  const known = await keeper.query<{ name: string }>(
    `select rolname as name from pg_roles union all select datname from pg_database`,
  )
  const names = new Set(known.rows.map(({ name }) => name))
  const make = async (name: string, sql: string) => (names.has(name) ? undefined : keeper.query(sql))
  await make('huibian_app', 'create role huibian_app nologin')
  await make('huibian_owner', `create role huibian_owner login createdb createrole password '${owner}'`)
  await make('huibian_login', `create role huibian_login login password '${login}' in role huibian_app`)
  if (!names.has('huibian_owner')) await keeper.query('grant huibian_app to huibian_owner with admin option')
  if (!names.has('huibian')) await keeper.query('create database huibian owner huibian_owner')
}

/** Takes over a server that runs already, after a kill -9 or beside another process; one that does not answer is stopped. */
async function adopt(data: string, passwords: Passwords): Promise<Kept | undefined> {
  const server = findServer(data)
  if (!server) return undefined
  try {
    if (!(await isReady(data, server.pid, () => lives(server)))) return undefined
    const keeper = await keep(server, passwords)
    const shown = await keeper.query<{ data_directory: string }>('show data_directory')
    if (shown.rows[0]?.data_directory === data) return { server, keeper }
    await keeper.end()
  } catch {
    await stopServer(server)
  }
  return undefined
}

async function startFresh(how: Launch, passwords: Passwords): Promise<Kept> {
  if (!fs.existsSync(how.place.data)) await initialise(how, passwords.superuser)
  return startThere(how, passwords)
}

/** Over data that are there: what vanished under a server that ran must not come up again empty. */
async function startThere(how: Launch, passwords: Passwords): Promise<Kept> {
  const server = await launch(how)
  return { server, keeper: await keep(server, passwords) }
}

/** A session that has just ended shows for a moment longer. A server that is gone answers nothing: nobody keeps it. */
async function othersKeep(keeper: Client): Promise<boolean> {
  const others = `select 1 from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()`
  for (let look = 0; look < 5; look++) {
    const found = await keeper.query(others, [KEEPER]).catch(() => undefined)
    if (!found?.rowCount) return false
    await sleep(50)
  }
  return true
}

async function release({ server, keeper }: Kept): Promise<void> {
  const shared = await othersKeep(keeper)
  await keeper.end().catch(() => undefined)
  if (!shared) await stopServer(server)
}

/** A server that was killed and does not come up again is tried anew after so many milliseconds. */
const BREATH = 5000

/** Starts the server anew on its port, or joins whoever has done so already. */
async function startAgain(how: Launch & { port: number }, passwords: Passwords): Promise<Kept> {
  const { port, place } = how
  const kept = (await adopt(place.data, passwords)) ?? (await startThere(how, passwords))
  if (kept.server.port === port) return kept
  await kept.keeper.end()
  throw new DatabaseRefused(
    '数据库已由另一个进程在其他端口启动：请重新启动汇编。',
    'Another process has started the database on another port: start anew.',
  )
}

/** Keeps a server running until it is stopped in good order: one that ends by itself, by kill -9 too, is started again. */
function keepUp(dataDir: string, first: Kept, start: () => Promise<Kept>) {
  let kept = first
  let stopping = false
  const revive = async (): Promise<void> => {
    while (!stopping) {
      try {
        kept = await alone(dataDir, async () => (stopping ? kept : start()))
        watch()
        return
      } catch (cause) {
        console.error(cause instanceof Error ? cause.message : cause)
        await sleep(BREATH)
      }
    }
  }
  const watch = (): void => void kept.keeper.once('end', () => void (stopping || revive()))
  watch()
  return {
    end: (): void => void (stopping = true),
    kept: (): Kept => kept,
  }
}

function makeDataFolder(dataDir: string): void {
  fs.mkdirSync(dirname(dataDir), { recursive: true })
  // Not recursive: that would close the parents too, which the database's account passes through.
  if (!fs.existsSync(dataDir)) fs.mkdirSync(dataDir, { mode: 0o700 })
}

/**
 * Starts PostgreSQL over `dataDir`/postgres, which is made when missing, or joins the server that runs there.
 * Throws a sentence for the operator when the machine does not allow it.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir)
  makeDataFolder(dataDir)
  const { how, passwords, ...first } = await alone(dataDir, async () => {
    const place = choosePlace(dataDir, options.outside ?? '/var/lib')
    const made = passwordsOf(dataDir, fs.existsSync(place.data))
    const launching = { place, log: join(dataDir, 'postgres.log'), settings: options.settings ?? {} }
    const running =
      (await adopt(place.data, made)) ??
      (await startFresh({ ...launching, meanwhile: options.meanwhile }, made))
    await furnish(running.keeper, made)
    return { ...running, how: launching, passwords: made }
  })
  const { port } = first.server
  const up = keepUp(dataDir, first, () => startAgain({ ...how, port }, passwords))
  let stopped: Promise<void> | undefined
  const stop = (): Promise<void> => {
    up.end()
    return alone(dataDir, () => release(up.kept()))
  }
  return {
    url: urlOf(first.server, 'huibian_login', passwords.login),
    ownerUrl: urlOf(first.server, 'huibian_owner', passwords.owner),
    stop: () => (stopped ??= stop()),
  }
}
