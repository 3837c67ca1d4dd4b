import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'

/** Somebody at work holds a table; to wait for it with all others locked would hold everybody up, or end in a deadlock. */
const held = ['55P03', '40P01']
const patience = 60_000

const isHeld = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && held.includes(String(cause.code))

/** Empties everything but the migrations. Only the owner can, and only a demo's database is asked. */
export async function emptyDemo(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`set lock_timeout = '400ms'`)
    const tables = await client.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not like 'migration%'`,
    )
    const names = tables.rows.map(({ name }) => name).join(', ')
    for (const end = Date.now() + patience; ; await sleep(100)) {
      try {
        await client.query(`truncate ${names} restart identity cascade`)
        return
      } catch (cause) {
        if (!isHeld(cause) || Date.now() > end) throw cause
      }
    }
  } finally {
    await client.end()
  }
}
