import type { TestDatabase } from './database'

/** Texts that run a script where a page takes them for markup; `ran` counts how often one did. */
export const payloads: readonly string[] = [
  '<img src=x onerror=ran++>',
  '<script>ran++</script>',
  '"><svg/onload=ran++>',
  `'"><details open ontoggle=ran++>`,
  '<iframe srcdoc="<script>parent.ran++</script>">',
  '<a href="javascript:ran++">点</a>',
  'javascript:ran++//',
  '<input autofocus onfocus=ran++>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src onerror=ran++&gt;">',
  '<svg><animate onbegin=ran++ attributeName=x>',
  '</title><script>ran++</script>',
  '</textarea><img src=x onerror=ran++>',
  ']]><script>ran++</script>',
  '<style>@import"//evil.example/a.css";</style>',
  '<link rel=stylesheet href=//evil.example/b.css>',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content="0;url=javascript:ran++">',
  '<img srcset="//evil.example/c.png 1x">',
  '<div style="background:url(//evil.example/d.png)">',
  '<object data="data:text/html,<script>parent.ran++</script>"></object>',
  '<body onload=ran++>',
  '<xss onpointerenter=ran++ style=position:fixed;inset:0>',
  "{{constructor.constructor('ran++')()}}",
  '${ran++}',
  '\u2028<script>ran++</script>',
  '&lt;img src=x onerror=ran++&gt;',
]

type Column = { table: string; column: string; type: string }

/** Columns of people's words that need not be Chinese. */
const plain = ['phone', 'email', 'contact_phone', 'contact_name']

let given = 0
const next = (): string => payloads[(given += 1) % payloads.length] ?? ''

/** People wrote it: it is Chinese, or stands where phones and addresses do. */
const written = /[\u4e00-\u9fff]/

function poisoned(value: unknown): unknown {
  if (typeof value === 'string') return written.test(value) ? `${next()}${value}` : value
  if (Array.isArray(value)) return value.map(poisoned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, poisoned(below)]))
}

async function poisonColumn(database: TestDatabase, { table, column, type }: Column): Promise<number> {
  const found = await database.rows<{ at: string; value: unknown }>(
    `select ctid::text as at, to_jsonb("${column}") as value from ${table} where "${column}" is not null`,
  )
  const changed = found.flatMap(({ at, value }) => {
    const bad = plain.includes(column) && typeof value === 'string' ? `${next()}${value}` : poisoned(value)
    return JSON.stringify(bad) === JSON.stringify(value) ? [] : [{ at, value: bad }]
  })
  if (changed.length === 0) return 0
  const bad = type === 'jsonb' ? 'v.value' : `v.value #>> '{}'`
  await database.rows(
    `update ${table} t set "${column}" = ${bad}
     from jsonb_to_recordset($1::jsonb) as v(at tid, value jsonb) where t.ctid = v.at`,
    [JSON.stringify(changed)],
  )
  return changed.length
}

/**
 * Writes payloads before whatever people have written, in every column of words and every document, past every rule of length and
 * form. Gives the columns that now hold some. What the notice and the records say stays, for programs read it.
 */
export async function poison(database: TestDatabase, spared: readonly string[]): Promise<string[]> {
  const checks = await database.rows<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace`,
  )
  for (const { table, name } of checks) await database.rows(`alter table ${table} drop constraint ${name}`)
  await database.rows(
    `do $$ declare t record; begin for t in select tablename from pg_tables where schemaname = 'public' loop
       execute format('alter table %I disable trigger all', t.tablename); end loop; end $$`,
  )
  const columns = await database.rows<Column>(
    `select table_name as table, column_name as column, data_type as type from information_schema.columns
     where table_schema = 'public' and data_type in ('text', 'jsonb') and is_generated = 'NEVER' order by 1, 2`,
  )
  const bad: string[] = []
  for (const one of columns) {
    const name = `${one.table}.${one.column}`
    if (spared.includes(name) || spared.includes(one.table)) continue
    if ((await poisonColumn(database, one)) > 0) bad.push(name)
  }
  return bad
}
