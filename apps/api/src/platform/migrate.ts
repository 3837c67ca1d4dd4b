import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMigrations as migrateQueue } from 'graphile-worker'
import { Client } from 'pg'
import { demandRights, readRights } from './rights'

type Migration = { name: string; sql: string; sha256: string }

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Lets one process migrate at a time: the others wait at the door, which is a table that only this locks. */
async function alone<T>(ownerUrl: string, login: string | undefined, work: () => Promise<T>): Promise<T> {
  const door = new Client({ connectionString: ownerUrl })
  await door.connect()
  try {
    await demandRights(door, login)
    // Two that make the door at once: one finds it there.
    await door.query('create table if not exists migration_door ()').catch((cause: unknown) => {
      const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
      if (code !== '23505' && code !== '42P07') throw cause
    })
    await door.query('begin')
    await door.query('lock table migration_door in access exclusive mode')
    const result = await work()
    await door.query('commit')
    return result
  } finally {
    await door.end()
  }
}

/**
 * Brings the database to this version's shape, each file in its own transaction, one migrating process at a time.
 * Refuses when a file that was already run has changed since. `login` is the role the application signs in as.
 */
export function migrate(ownerUrl: string, folder: string, login?: string): Promise<string[]> {
  return alone(ownerUrl, login, () => migrateAlone(ownerUrl, folder, login))
}

async function migrateAlone(ownerUrl: string, folder: string, login: string | undefined): Promise<string[]> {
  await migrateQueue({ connectionString: ownerUrl })
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  const ran: string[] = []
  try {
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, at timestamptz not null default now())',
    )
    for (const migration of readMigrations(folder)) {
      if (await runOne(client, migration)) ran.push(migration.name)
    }
    await grantQueue(client)
    // Whoever has it from a DBA needs no second grant, which a lesser owner could not give.
    if (login && !(await readRights(client, login)).actsAsApp)
      await client.query(`grant huibian_app to ${client.escapeIdentifier(login)}`)
  } finally {
    await client.end()
  }
  return ran
}

async function runOne(client: Client, migration: Migration): Promise<boolean> {
  await client.query('begin')
  try {
    const done = await client.query<{ sha256: string }>('select sha256 from migration where name = $1', [
      migration.name,
    ])
    const before = done.rows[0]
    if (before && before.sha256 !== migration.sha256) {
      throw new Error(
        `migration ${migration.name} was run in another form: a migration is a fact of the past`,
      )
    }
    if (!before) {
      await client.query(migration.sql)
      await client.query('insert into migration (name, sha256) values ($1, $2)', [
        migration.name,
        migration.sha256,
      ])
    }
    await client.query('commit')
    return !before
  } catch (cause) {
    await client.query('rollback')
    throw cause
  }
}

/**
 * The worker signs in as the application and runs the queue, which the owner has migrated. The queue's own tables have row level
 * security without a policy, which would show the worker no job at all.
 */
async function grantQueue(client: Client): Promise<void> {
  await client.query(`
    grant usage on schema graphile_worker to huibian_app;
    grant select, insert, update, delete on all tables in schema graphile_worker to huibian_app;
    grant usage on all sequences in schema graphile_worker to huibian_app;
    grant execute on all functions in schema graphile_worker to huibian_app;
    do $$
    declare t record;
    begin
      for t in select c.oid::regclass as name from pg_class c
          where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity
            and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'worker') loop
        execute format('create policy worker on %s to huibian_app using (true) with check (true)', t.name);
      end loop;
    end $$`)
}

/** Whether every migration of the folder has been run, for `/readyz`. */
export async function pendingMigrations(url: string, folder: string): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const exists = await client.query<{ there: boolean }>(
      `select to_regclass('migration') is not null as there`,
    )
    if (!exists.rows[0]?.there) return readMigrations(folder).map(({ name }) => name)
    const done = await client.query<{ name: string }>('select name from migration')
    const names = new Set(done.rows.map(({ name }) => name))
    return readMigrations(folder)
      .map(({ name }) => name)
      .filter((name) => !names.has(name))
  } finally {
    await client.end()
  }
}
