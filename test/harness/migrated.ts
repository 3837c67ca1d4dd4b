import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

/** Runs a migration as it was run where there was something for it to mend: as the owner, whom row security binds too. */
export async function migrated(ownerUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(readFileSync(join(__dirname, '../../db/migrations', name), 'utf8'))
  await client.end()
}
