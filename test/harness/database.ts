import { randomBytes } from 'node:crypto'
import type { Client, QueryResultRow } from 'pg'
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

/** Makes a database from the template, or from another one that nobody is signed in to: about 40 ms. Drop it in `afterAll`. */
export async function freshDatabase(from?: string): Promise<TestDatabase> {
  const { adminUrl, ownerUrl, loginUrl, template } = runningCluster()
  const name = `test_${randomBytes(6).toString('hex')}`
  await withClient(ownerUrl, (client) => copy(client, name, from ?? template))
  const of = (url: string) => addressOf(url, { database: name })
  const asAdmin = of(adminUrl)
  const rows = async <T extends QueryResultRow>(sql: string, parameters: unknown[] = []) =>
    (await withClient(asAdmin, (client) => client.query<T>(sql, parameters))).rows
  return {
    name,
    url: of(loginUrl),
    ownerUrl: of(ownerUrl),
    adminUrl: asAdmin,
    rows,
    at: async (instant) => void (await rows('update test_clock set at = $1', [instant])),
    drop: () =>
      // The superuser: a failed test may leave sessions of a role that the owner cannot end.
      withClient(adminUrl, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  }
}
