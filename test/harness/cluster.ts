import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { migrate } from '../../apps/api/src/platform/migrate'
import { startEmbeddedPostgres } from '../../apps/api/src/platform/postgres'
import { isAlive } from '../../apps/api/src/platform/postgres-lock'
import { findServer, stopServer } from '../../apps/api/src/platform/postgres-running'

/**
 * A server for one test run. The addresses name the maintenance database; `template` is the migrated one; `folder` holds what lasts as
 * long as the run.
 */
export type Cluster = {
  adminUrl: string
  ownerUrl: string
  loginUrl: string
  template: string
  folder: string
}

const PREFIX = 'huibian-test-'

/** The same address with another database, user or password. */
export function addressOf(
  url: string,
  part: { database?: string; user?: string; password?: string },
): string {
  const address = new URL(url)
  if (part.database !== undefined) address.pathname = `/${part.database}`
  if (part.user !== undefined) address.username = part.user
  if (part.password !== undefined) address.password = part.password
  return address.href
}

/** One session for `work`. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A run that was killed left its server behind. */
async function sweep(): Promise<void> {
  for (const name of fs.readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name)
    const pid = Number(name.slice(PREFIX.length).split('-')[0])
    if (isAlive(pid) || fs.statSync(folder).uid !== process.getuid?.()) continue
    const server = findServer(join(folder, 'postgres'))
    if (server) await stopServer(server)
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** The cluster that global-setup.ts has started. */
export function runningCluster(): Cluster {
  const given = process.env['HUIBIAN_TEST_CLUSTER']
  if (!given) throw new Error('this test runs outside the projects of jest.config.cjs that have a database')
  return JSON.parse(given)
}

type Roles = { cluster: Omit<Cluster, 'template'>; end: () => Promise<void> }

const fastNotSafe = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }

async function embedded(durable: boolean): Promise<Roles> {
  await sweep()
  const dataDir = join(tmpdir(), `${PREFIX}${process.pid}-${randomBytes(3).toString('hex')}`)
  const settings = { max_connections: '300', ...(durable ? {} : fastNotSafe) }
  const { url, ownerUrl, stop } = await startEmbeddedPostgres({ dataDir, outside: tmpdir(), settings })
  const { superuser } = JSON.parse(fs.readFileSync(join(dataDir, 'postgres-passwords.json'), 'utf8'))
  const of = (address: string) => addressOf(address, { database: 'postgres' })
  const adminUrl = addressOf(of(url), { user: 'postgres', password: superuser })
  const end = async () => {
    await stop()
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
  return { cluster: { adminUrl, ownerUrl: of(ownerUrl), loginUrl: of(url), folder: dataDir }, end }
}

/** Roles of this run alone on a server that is given; `adminUrl` must be allowed to make roles and databases. */
async function given(adminUrl: string): Promise<Roles> {
  const mark = randomBytes(4).toString('hex')
  const [owner, login, password] = [
    `test_owner_${mark}`,
    `test_login_${mark}`,
    randomBytes(16).toString('hex'),
  ]
  await withClient(adminUrl, async (client) => {
    const known = await client.query(`select 1 from pg_roles where rolname = 'huibian_app'`)
    if (known.rowCount === 0) await client.query('create role huibian_app nologin')
    await client.query(`create role ${owner} login createdb createrole password '${password}'`)
    await client.query(`grant huibian_app to ${owner} with admin option`)
    await client.query(`create role ${login} login password '${password}' in role huibian_app`)
  })
  const folder = fs.mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
  const end = async () => {
    fs.rmSync(folder, { recursive: true, force: true })
    await withClient(adminUrl, async (client) => {
      const left = await client.query<{ name: string }>(
        `select datname as name from pg_database where pg_get_userbyid(datdba) = $1`,
        [owner],
      )
      for (const { name } of left.rows) await client.query(`drop database ${name} with (force)`)
      for (const role of [login, owner]) await client.query(`drop role ${role}`)
    })
  }
  const as = (user: string) => addressOf(adminUrl, { user, password })
  return { cluster: { adminUrl, ownerUrl: as(owner), loginUrl: as(login), folder }, end }
}

const TEST_CLOCK_TABLE = `
  create table test_clock (at timestamptz, shift interval not null default '0');
  insert into test_clock default values;
  grant select on test_clock to public`

/** The clock of test databases: stands still at `at`, or runs on from there by `shift`; a demo that is reset empties its table. */
export const TEST_CLOCK = `
  create or replace function app_now() returns timestamptz language sql stable as
    $$ select coalesce((select coalesce(c.at, now() + c.shift) from public.test_clock c), now()) $$;`

async function makeTemplate(ownerUrl: string): Promise<string> {
  const template = `tpl_${randomBytes(4).toString('hex')}`
  await withClient(ownerUrl, (client) => client.query(`create database ${template}`))
  const url = addressOf(ownerUrl, { database: template })
  await migrate(url, join(__dirname, '../../db/migrations'))
  await withClient(url, (client) => client.query(`${TEST_CLOCK_TABLE};${TEST_CLOCK}`))
  return template
}

/** The server of a run: the embedded one, or `adminUrl`; with it the migrated template. `durable` writes as in production. */
export async function startCluster(adminUrl: string | undefined, durable: boolean) {
  const { cluster, end } = await (adminUrl ? given(adminUrl) : embedded(durable))
  try {
    return { cluster: { ...cluster, template: await makeTemplate(cluster.ownerUrl) }, end }
  } catch (error) {
    await end()
    throw error
  }
}
