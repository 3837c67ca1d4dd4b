import { Client } from 'pg'

/** Empties everything but the migrations. Only the owner can, and only a demo's database is asked. */
export async function emptyDemo(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not like 'migration%'`,
    )
    await client.query(`truncate ${tables.rows.map(({ name }) => name).join(', ')} restart identity cascade`)
  } finally {
    await client.end()
  }
}
