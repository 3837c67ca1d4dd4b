import { freshDatabase } from '../../../../test/harness/database'
import { tablesIn } from './rows'

/** What belongs to a call and does not leave with it, and why. */
const left: { readonly [table: string]: string } = {
  counter: 'numbers for the screens, counted from the entries',
  draft_snapshot: 'a draft is nobody’s but its unit’s',
  fingerprint: 'by what the search finds again, made anew from the texts',
  identity: 'by what the rules find again, made anew from the texts',
  invitation: 'a way in for one unit, which ends with the call',
  packet_reading: 'a preview; what was taken stands in the rows of the call',
  place: 'places that entries hold, which follow their states',
  quota: 'of whom places are counted',
}

/** Every table whose rows belong to a call, by its own column or by what it hangs on. */
const owned = `with recursive belongs as (
    select 'campaign'::regclass as of
    union select c.conrelid from pg_constraint c join belongs b on c.confrelid = b.of
    where c.contype = 'f' and c.conrelid not in ('organisation'::regclass, 'file'::regclass))
  select of::text as name from belongs
  union select c.table_name from information_schema.columns c join information_schema.tables b using (table_schema, table_name)
    where c.table_schema = 'public' and b.table_type = 'BASE TABLE' and c.column_name = 'campaign_id'
  order by 1`

test('every table of a call leaves with it, or is named with why it does not', async () => {
  const database = await freshDatabase()
  try {
    const tables = (await database.rows<{ name: string }>(owned)).map(({ name }) => name)
    const leaving = tablesIn({ noun: '案例', selection: '入选' }).map(
      ([, sql]) => /^select to_jsonb\(t\)[^;]*? from (\w+) t /.exec(sql.replaceAll(/\s+/g, ' '))?.[1] ?? sql,
    )
    expect(tables.filter((name) => !leaving.includes(name) && !(name in left))).toEqual([])
    expect(Object.keys(left).filter((name) => leaving.includes(name) || !tables.includes(name))).toEqual([])
    expect(leaving.filter((name) => !tables.includes(name))).toEqual(['past_case'])
  } finally {
    await database.drop()
  }
})
