import { Client } from 'pg'
import type { TestDatabase } from '../harness/database'
import type { Unit } from './sown'

/** Plain SQL in one transaction, as the application does it: its sign-in, its role, and the unit of the post that acts. It is undone. */
export async function as<T>(
  database: TestDatabase,
  unit: Pick<Unit, 'key'> | null,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('role', 'huibian_app', true), set_config('huibian.organisation', $1, true)`,
      [unit?.key ?? ''],
    )
    const result = await work(client)
    await client.query('rollback')
    return result
  } finally {
    await client.end()
  }
}

const inEntry = (column: string): string => `(select e.seen_by from entry e where e.id = t.${column})`
const inTable = `(select s.seen_by from summary s where s.id = t.summary_id)`
const ofOwner = (column: string): string =>
  `(select '/' || o.key || '/' from campaign c join organisation o on o.id = c.owner_id where c.id = ${column})`

const keysIn = (line: string): string => `regexp_split_to_table(trim('/' from ${line}), '/')`
/** Those who see both of a pair; what a case has in common with former years is not for its own unit. */
const ofPair = (pair: string): string =>
  `(select '/' || string_agg(k, '/') || '/' from entry e join organisation f on f.id = e.filer_id, ${keysIn('e.seen_by')} k
    where e.id = ${pair}.entry_id and case when ${pair}.other_id is null then k <> f.key
      else strpos((select o.seen_by from entry o where o.id = ${pair}.other_id), '/' || k || '/') > 0 end)`

/** On whose line a row stands, said here a second time and independently of the policies. */
export const lines: { readonly [table: string]: string } = {
  activity: 't.seen_by',
  // between a unit and the office of its week
  activity_objection: `(select '/' || string_agg(o.key, '/') || '/' from activity a join campaign c on c.id = a.campaign_id
    join organisation o on o.id in (a.organisation_id, c.owner_id) where a.id = t.activity_id
      and strpos(a.seen_by, '/' || o.key || '/') > 0)`,
  adjustment: ofOwner('t.campaign_id'),
  report_section: ofOwner('t.campaign_id'),
  attestation: inEntry('entry_id'),
  book: ofOwner('t.campaign_id'),
  call_note: 't.seen_by',
  certificate: 't.seen_by',
  confirmation: ofOwner('(select s.campaign_id from selection s where s.id = t.selection_id)'),
  delivery: 't.seen_by',
  draft_snapshot: inEntry('entry_id'),
  edit: ofOwner('(select s.campaign_id from selection s where s.id = t.selection_id)'),
  edition: ofOwner('t.campaign_id'),
  entry: 't.seen_by',
  entry_version: inEntry('entry_id'),
  file: 't.seen_by',
  inbox: 't.seen_by',
  letter: 't.seen_by',
  likeness: ofPair('t'),
  // between a unit and whoever enters for it
  objection: `(select '/' || string_agg(o.key, '/') || '/' from entry e join organisation o on o.id in (e.filer_id, e.proxy_id)
    where e.id = t.entry_id)`,
  package: 't.seen_by',
  proxy: inEntry('entry_id'),
  package_entry: inEntry('entry_id'),
  packet_reading: 't.seen_by',
  past_case: `(select '/' || o.key || '/' from organisation o where o.id = t.owner_id)
    || coalesce((select string_agg(${ofPair('l')}, '') from likeness l where l.past_case_id = t.id), '')`,
  receipt: inEntry('entry_id'),
  reminder: 't.seen_by',
  review: inEntry('entry_id'),
  scan: inEntry('entry_id'),
  seal_record: inTable,
  seal_request: inTable,
  selection: ofOwner('t.campaign_id'),
  shot: '(select a.seen_by from activity a where a.id = t.activity_id)',
  summary: 't.seen_by',
  summary_attestation: inTable,
  summary_row: inTable,
  waiver: inEntry('entry_id'),
}

const marks = async (client: { query: Client['query'] }, table: string): Promise<string[]> =>
  (await client.query<{ mark: string }>(`select md5(t::text) as mark from ${table} t order by 1`)).rows.map(
    ({ mark }) => mark,
  )

/** Rows of a table by the units that see others than those on whose line they stand; somebody must see one, and not all the same. */
export async function shownWrong(
  database: TestDatabase,
  table: string,
  units: readonly Unit[],
): Promise<string[]> {
  const wrong: string[] = []
  const counts: number[] = []
  for (const unit of units) {
    const expected = await database.rows<{ mark: string }>(
      `select md5(t::text) as mark from ${table} t where strpos(${lines[table]}, $1) > 0 order by 1`,
      [`/${unit.key}/`],
    )
    const seen = await as(database, unit, (client) => marks(client, table))
    if (seen.join() !== expected.map(({ mark }) => mark).join()) wrong.push(`${unit.key} sees ${seen.length}`)
    counts.push(expected.length)
  }
  const nobody = await as(database, null, (client) => marks(client, table))
  if (nobody.length > 0) wrong.push(`nobody sees ${nobody.length}`)
  if (!counts.some((n) => n > 0) || new Set(counts).size === 1) wrong.push('nothing to see')
  return wrong
}

/** What a unit can do to rows of a table that stand on another's line: change, take away, write into it. */
export async function touchedWrong(database: TestDatabase, table: string, unit: Unit): Promise<string[]> {
  const off = `not strpos(${lines[table]}, $1) > 0`
  const [foreign] = await database.rows<{ row: object }>(
    `select to_jsonb(t) as row from ${table} t where ${off} limit 1`,
    [`/${unit.key}/`],
  )
  if (!foreign) return ['nothing to touch']
  const column = Object.keys(foreign.row)[0]
  const tries: [string, string, unknown][] = [
    ['update', `update ${table} t set "${column}" = "${column}" where ${off}`, `/${unit.key}/`],
    ['delete', `delete from ${table} t where ${off}`, `/${unit.key}/`],
    [
      'insert',
      `insert into ${table} select * from jsonb_populate_record(null::public.${table}, $1::jsonb)`,
      JSON.stringify(foreign.row),
    ],
  ]
  const wrong: string[] = []
  for (const [verb, sql, value] of tries) {
    const done = await as(
      database,
      unit,
      async (client) => (await client.query(sql, [value])).rowCount,
    ).catch((cause: { code?: string }) => cause.code)
    // No row is there to be touched, or the right to touch any was never given; writing is refused as such.
    if (done !== '42501' && !(verb !== 'insert' && done === 0)) wrong.push(`${verb}: ${done}`)
  }
  return wrong
}

/** What the check page may look a row up by: whoever names it exactly is shown that row. */
const names: { readonly [table: string]: readonly string[] } = {
  certificate: ['t.code'],
  edition: ['t.id::text'],
  entry_version: ['t.code', 't.entry_id::text'],
  file: ['t.sha256'],
  seal_record: ['t.code', 't.file_id::text'],
  summary: ['t.code', 't.id::text', `t.participation_id || '/' || t.phase`],
}

/** Whether the check page, which acts for nobody, is shown more or less than what it names. */
export async function checkedWrong(database: TestDatabase, table: string): Promise<string[]> {
  const wrong: string[] = []
  for (const name of names[table] ?? []) {
    const [named] = await database.rows<{ value: string }>(
      `select ${name} as value from ${table} t where ${name} is not null limit 1`,
    )
    if (!named) continue
    const expected = await database.rows<{ mark: string }>(
      `select md5(t::text) as mark from ${table} t where ${name} = $1 order by 1`,
      [named.value],
    )
    const shown = await as(database, null, async (client) => {
      await client.query(`select set_config('huibian.checked', $1, true)`, [named.value])
      return marks(client, table)
    })
    if (shown.join() !== expected.map(({ mark }) => mark).join()) wrong.push(`${name} shows ${shown.length}`)
  }
  return wrong
}

/** Acting for a unit in one call alone, as somebody invited does. */
const inCall = <T>(database: TestDatabase, unit: Unit, call: string, work: (client: Client) => Promise<T>) =>
  as(database, unit, async (client) => {
    await client.query(`select set_config('huibian.campaign', $1, true)`, [call])
    return work(client)
  })

/** What of a table somebody who is let into one call is shown of another, or can write into it; in the call itself a row is there to be seen. */
export async function keptWrong(
  database: TestDatabase,
  table: string,
  units: readonly Unit[],
): Promise<string[]> {
  const calls = await database.rows<{ id: string }>('select id from campaign')
  const wrong: string[] = []
  let [seen, tried] = [0, 0]
  for (const unit of units) {
    const sql = `select to_jsonb(t) as row from ${table} t where ${table === 'file' ? `t.seen_by <> ''` : 'true'}`
    const rows = async (call: string) =>
      inCall(database, unit, call, async (client) => (await client.query<{ row: object }>(sql)).rows)
    for (const { id } of calls) seen += (await rows(id)).length
    const other = await rows(noCall)
    if (other.length > 0) wrong.push(`${unit.key} is shown ${other.length} of another call`)
    const [own] = await as(database, unit, async (client) => (await client.query<{ row: object }>(sql)).rows)
    if (!own) continue
    const written = await inCall(database, unit, noCall, async (client) =>
      client.query(
        `insert into ${table} select * from jsonb_populate_record(null::public.${table}, $1::jsonb)`,
        [JSON.stringify(own.row)],
      ),
    ).then(
      () => 'written',
      (cause: { code?: string }) => cause.code,
    )
    if (written === '42501') tried += 1
    else wrong.push(`${unit.key} writes into another call: ${written}`)
  }
  if (seen === 0 || tried === 0) wrong.push('nothing to keep')
  return wrong
}

const noCall = '00000000-0000-4000-8000-000000000000'
