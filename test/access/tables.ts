import type { TestDatabase } from '../harness/database'

/** One hash for each table: what two of them name differently was changed in between. Words are spelled by a worker in its own time. */
export async function tableHashes(database: TestDatabase): Promise<{ [table: string]: string }> {
  const tables = await database.rows<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'spelling' order by 1`,
  )
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as hash from ${name} t`,
  )
  const hashes = await database.rows<{ name: string; hash: string }>(each.join(' union all '))
  return Object.fromEntries(hashes.map(({ name, hash }) => [name, hash]))
}
