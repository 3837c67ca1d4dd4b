import { spawn, type ChildProcess } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { transformSync } from '@swc/core'
import { Client } from 'pg'
import { startEmbeddedPostgres } from './postgres'
import { copyNative, nativeFolder, programIn, restoreLinks } from './postgres-native'
import { canRun, databaseAccount } from './postgres-account'

const asRoot = process.getuid?.() === 0
const NOBODY = { uid: 65534, gid: 65534 }
const output = join(__dirname, '../../../../test-output')
fs.mkdirSync(output, { recursive: true })
const compiled = fs.mkdtempSync(join(output, 'launcher-'))
const folders: string[] = [compiled]
const children: ChildProcess[] = []

/** A folder of its own per test, which other users may pass through unless told otherwise. */
function folder(mode = 0o755): string {
  const made = fs.mkdtempSync(join(tmpdir(), 'huibian-launcher-'))
  fs.chmodSync(made, mode)
  folders.push(made)
  return made
}

async function ask<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

/**
 * Starts the launcher in a process of its own, which can be killed; answers the owner's address. It says so only when it hears the
 * signal: one that came earlier would end it as kill -9 does, and leave its server behind.
 */
function startElsewhere(dataDir: string, as: { uid?: number; gid?: number } = {}) {
  const code = `require('${compiled}/postgres.js').startEmbeddedPostgres({ dataDir: '${dataDir}' }).then(
    (pg) => { process.on('SIGTERM', () => pg.stop().then(() => process.exit())); console.log(JSON.stringify(pg)) },
    (error) => { console.log(JSON.stringify({ error: error.message })) })`
  const child = spawn(process.execPath, ['-e', code], {
    ...as,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  return new Promise<{ child: ChildProcess; ownerUrl: string; error?: string }>((resolve) =>
    child.stdout.once('data', (line) => resolve({ child, ...JSON.parse(String(line)) })),
  )
}

const gone = (child: ChildProcess, signal: NodeJS.Signals) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })

/** Ends it in good order, its server with it. */
async function stopped(child: ChildProcess): Promise<void> {
  await gone(child, 'SIGTERM')
  expect({ code: child.exitCode, signal: child.signalCode }).toEqual({ code: 0, signal: null })
}

const serverPid = (data: string) =>
  Number(fs.readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])

beforeAll(() => {
  for (const name of fs.readdirSync(__dirname).filter((file) => /^postgres[a-z-]*\.ts$/.test(file))) {
    const { code } = transformSync(fs.readFileSync(join(__dirname, name), 'utf8'), {
      filename: name,
      swcrc: false,
      configFile: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    })
    fs.writeFileSync(join(compiled, name.replace(/ts$/, 'js')), code)
  }
  fs.chmodSync(compiled, 0o755)
})

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  for (const path of folders) fs.rmSync(path, { recursive: true, force: true })
})

test('the first start makes a UTF-8 database whose order does not depend on the machine', async () => {
  const pg = await startEmbeddedPostgres({ dataDir: join(folder(), 'data') })
  const [row] = await ask(
    pg.ownerUrl,
    `select datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding, pg_get_userbyid(datdba) as owner
     from pg_database where datname = current_database()`,
  )
  await pg.stop()
  expect(row).toEqual({ provider: 'b', locale: 'C.UTF-8', encoding: 'UTF8', owner: 'huibian_owner' })
})

test('neither sign-in is a superuser, and the application is not the owner', async () => {
  const pg = await startEmbeddedPostgres({ dataDir: join(folder(), 'data') })
  const who = `select current_user::text as name, rolsuper as super, rolbypassrls as bypass from pg_roles where rolname = current_user`
  const owner = await ask(pg.ownerUrl, who)
  const login = await ask(pg.url, who)
  const acting = await ask(pg.url, `select set_config('role', 'huibian_app', false) as role`)
  await pg.stop()
  expect({ owner, login }).toEqual({
    owner: [{ name: 'huibian_owner', super: false, bypass: false }],
    login: [{ name: 'huibian_login', super: false, bypass: false }],
  })
  expect(acting).toEqual([{ role: 'huibian_app' }])
})

test('nobody signs in without the password, and the passwords are for this user alone', async () => {
  const dataDir = join(folder(), 'data')
  const pg = await startEmbeddedPostgres({ dataDir })
  const open = pg.url.replace(/:[0-9a-f]+@/, ':guess@')
  await expect(ask(open, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  await pg.stop()
  expect(fs.statSync(join(dataDir, 'postgres-passwords.json')).mode & 0o777).toBe(0o600)
})

test('the second start finds what the first one kept, and is fast', async () => {
  const dataDir = join(folder(), 'data')
  const first = await startEmbeddedPostgres({ dataDir })
  await ask(first.ownerUrl, 'create table kept as select 1 as n')
  await first.stop()
  const begun = performance.now()
  const second = await startEmbeddedPostgres({ dataDir })
  const took = performance.now() - begun
  const rows = await ask(second.ownerUrl, 'select n from kept')
  await second.stop()
  expect(rows).toEqual([{ n: 1 }])
  expect(took).toBeLessThan(5000)
})

test('a server left by kill -9 is taken over, and stopped by the one that took it over', async () => {
  const dataDir = join(folder(), 'data')
  const { child, ownerUrl } = await startElsewhere(dataDir)
  await ask(ownerUrl, 'create table kept as select 1 as n')
  const before = serverPid(join(dataDir, 'postgres'))
  await gone(child, 'SIGKILL')
  const pg = await startEmbeddedPostgres({ dataDir })
  expect(serverPid(join(dataDir, 'postgres'))).toBe(before)
  expect(await ask(pg.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }])
  await pg.stop()
  expect(fs.existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false)
})

test('a server that two processes use stops with the last of them', async () => {
  const dataDir = join(folder(), 'data')
  const { child } = await startElsewhere(dataDir)
  const pg = await startEmbeddedPostgres({ dataDir })
  await stopped(child)
  expect(await ask(pg.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }])
  await pg.stop()
  expect(fs.existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false)
})

test('a server that is killed under its users comes up again at the same address, and stops in good order', async () => {
  const dataDir = join(folder(), 'data')
  const data = join(dataDir, 'postgres')
  const { child } = await startElsewhere(dataDir)
  const pg = await startEmbeddedPostgres({ dataDir })
  await ask(pg.ownerUrl, 'create table kept as select 1 as n')
  for (let time = 1; time <= 2; time += 1) {
    const before = serverPid(data)
    process.kill(before, 'SIGKILL')
    let kept: object[] | undefined
    while (!kept || serverPid(data) === before) {
      kept = await ask(pg.ownerUrl, 'select n from kept').catch(() => undefined)
      await sleep(20)
    }
    expect(kept).toEqual([{ n: 1 }])
  }
  const keepers = `select 1 from pg_stat_activity where application_name = 'huibian keeper'`
  while ((await ask(pg.ownerUrl, keepers)).length < 2) await sleep(20)
  await pg.stop()
  expect(serverPid(data)).toBeGreaterThan(0)
  await stopped(child)
  expect(fs.existsSync(join(data, 'postmaster.pid'))).toBe(false)
}, 60_000)

test('a lock file whose number belongs to another program by now does not hinder, and that program lives on', async () => {
  const dataDir = join(folder(), 'data')
  const { child } = await startElsewhere(dataDir)
  const data = join(dataDir, 'postgres')
  const lock = fs.readFileSync(join(data, 'postmaster.pid'), 'utf8')
  const { uid, gid } = fs.statSync(data)
  await stopped(child)
  const other = spawn('sleep', ['600'], asRoot ? { uid, gid } : {})
  children.push(other)
  fs.writeFileSync(join(data, 'postmaster.pid'), lock.replace(/^\d+/, String(other.pid)))
  if (asRoot) fs.chownSync(join(data, 'postmaster.pid'), uid, gid)
  const pg = await startEmbeddedPostgres({ dataDir })
  expect(await ask(pg.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }])
  await pg.stop()
  expect(other.exitCode).toBe(null)
})

test('a server whose lock file is not to be believed is waited for, and its data left alone', async () => {
  const dataDir = join(folder(), 'data')
  const { child, ownerUrl } = await startElsewhere(dataDir)
  await ask(ownerUrl, 'create table kept as select 1 as n')
  const data = join(dataDir, 'postgres')
  const server = serverPid(data)
  await gone(child, 'SIGKILL')
  const lock = fs.readFileSync(join(data, 'postmaster.pid'), 'utf8')
  const other = spawn('sleep', ['600'])
  children.push(other)
  fs.writeFileSync(join(data, 'postmaster.pid'), lock.replace(/^\d+/, String(other.pid)))
  const starting = startEmbeddedPostgres({ dataDir })
  setTimeout(() => process.kill(server, 'SIGINT'), 7000)
  const pg = await starting
  expect(serverPid(data)).not.toBe(server)
  expect(await ask(pg.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }])
  await pg.stop()
})

test('a server whose lock file goes with one that was still ending is started again', async () => {
  const dataDir = join(folder(), 'data')
  const first = await startEmbeddedPostgres({ dataDir })
  await first.stop()
  const lock = join(dataDir, 'postgres/postmaster.pid')
  const starting = startEmbeddedPostgres({ dataDir })
  while (!fs.existsSync(lock)) await sleep(1)
  const lost = serverPid(join(dataDir, 'postgres'))
  // It is held while it comes up, lest it be ready before the file goes.
  process.kill(lost, 'SIGSTOP')
  await sleep(100)
  fs.rmSync(lock)
  process.kill(lost, 'SIGCONT')
  const pg = await starting
  expect(serverPid(join(dataDir, 'postgres'))).not.toBe(lost)
  expect(await ask(pg.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }])
  await pg.stop()
})

test('the library links that npm --ignore-scripts leaves out are made again', () => {
  const native = folder()
  fs.mkdirSync(join(native, 'native/lib'), { recursive: true })
  fs.writeFileSync(join(native, 'native/lib/libx.so.1.2'), 'x')
  const link = { source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }
  fs.writeFileSync(join(native, 'native/pg-symlinks.json'), JSON.stringify([link]))
  restoreLinks(join(native, 'native'))
  expect(fs.readFileSync(join(native, link.target), 'utf8')).toBe('x')
})

test('a copy of the programs can be run by the account of the database', () => {
  const copy = copyNative(nativeFolder(), folder())
  expect(canRun(databaseAccount(), programIn(copy, 'postgres'))).toBe(true)
})

const whenRoot = asRoot ? test : test.skip

whenRoot('below a closed folder, root keeps the data outside and finds it again [only as root]', async () => {
  const options = { dataDir: join(folder(0o700), 'data'), outside: folder() }
  const first = await startEmbeddedPostgres(options)
  await ask(first.ownerUrl, 'create table kept as select 1 as n')
  await first.stop()
  expect(fs.existsSync(join(options.dataDir, 'postgres'))).toBe(false)
  const second = await startEmbeddedPostgres(options)
  const rows = await ask(second.ownerUrl, 'select n from kept')
  await second.stop()
  expect(rows).toEqual([{ n: 1 }])
})

whenRoot('an ordinary user starts it without stepping down [only as root]', async () => {
  const parent = folder()
  fs.chownSync(parent, NOBODY.uid, NOBODY.gid)
  const { child, ownerUrl, error } = await startElsewhere(join(parent, 'data'), NOBODY)
  expect(error).toBe(undefined)
  const rows = await ask(ownerUrl, 'select 1 as n')
  await stopped(child)
  expect(rows).toEqual([{ n: 1 }])
  expect(fs.statSync(join(parent, 'data/postgres')).uid).toBe(NOBODY.uid)
})

whenRoot('another ordinary user is told whose data it is [only as root]', async () => {
  const parent = folder(0o777)
  const first = await startElsewhere(join(parent, 'data'), NOBODY)
  await stopped(first.child)
  fs.chmodSync(join(parent, 'data'), 0o777)
  const { error } = await startElsewhere(join(parent, 'data'), { uid: 1, gid: 1 })
  expect(error).toContain(`cannot reach ${join(parent, 'data/postgres')}`)
})
