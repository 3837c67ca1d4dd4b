import { randomBytes } from 'node:crypto'
import { Pool, type Client, type QueryResultRow } from 'pg'
import { addressOf, runningCluster, withClient } from './cluster'

/**
 * A migrated database of one test file. `url` signs in as the application, `ownerUrl` as the owner; `rows` reads as the superuser, past
 * all row security, for looking at what is there.
 */
export type TestDatabase = {
  name: string
  url: string
  ownerUrl: string
  adminUrl: string
  rows: <T extends QueryResultRow>(sql: string, parameters?: unknown[]) => Promise<T[]>
  /** Stops the database's clock at an instant; null lets it run again. */
  at: (instant: Date | string | null) => Promise<void>
  /** Ends what sessions `rows` has kept, so that the database can be copied. */
  leave: () => Promise<void>
  drop: () => Promise<void>
}

/** The session that ended last may show for a moment, and nothing may be signed in to a template that is copied. */
async function copy(client: Client, name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(`create database ${name} template ${template} strategy wal_log`)
      return
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === '55006'
      if (!busy || attempt === 50) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

/** Signing in costs the server as much as a hundred small statements, so that sessions are kept. */
function readerOf(connectionString: string): Pick<TestDatabase, 'rows' | 'leave'> {
  const open = () => {
    const pool = new Pool({ connectionString, max: 4, idleTimeoutMillis: 5000, allowExitOnIdle: true })
    // A test may stop the server under it; the next statement signs in anew.
    return pool.on('error', () => undefined)
  }
  let pool = open()
  return {
    rows: async <T extends QueryResultRow>(sql: string, parameters: unknown[] = []) =>
      (await pool.query<T>(sql, parameters)).rows,
    leave: async () => {
      const before = pool
      pool = open()
      await before.end()
    },
  }
}

/** Makes a database from the template, or from another one that nobody is signed in to: about 40 ms. Drop it in `afterAll`. */
export async function freshDatabase(from?: string): Promise<TestDatabase> {
  const { adminUrl, ownerUrl, loginUrl, template } = runningCluster()
  const name = `test_${randomBytes(6).toString('hex')}`
  await withClient(ownerUrl, (client) => copy(client, name, from ?? template))
  const of = (url: string) => addressOf(url, { database: name })
  const { rows, leave } = readerOf(of(adminUrl))
  return {
    name,
    url: of(loginUrl),
    ownerUrl: of(ownerUrl),
    adminUrl: of(adminUrl),
    rows,
    at: async (instant) => void (await rows('update test_clock set at = $1', [instant])),
    leave,
    drop: async () => {
      await leave()
      // The superuser: a failed test may leave sessions of a role that the owner cannot end.
      await withClient(adminUrl, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}
