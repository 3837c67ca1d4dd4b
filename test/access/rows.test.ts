import { freshDatabase, type TestDatabase } from '../harness/database'
import { as, checkedWrong, lines, shownWrong, touchedWrong } from './lines'
import { sow } from './sow'
import type { Sown, Unit } from './sown'

let database: TestDatabase
let sown: Sown
/** A unit with a case of its own that nobody else sees, its receiver, the owner, and a unit beside them. */
let centre: Unit
let province: Unit
let owner: Unit
let stranger: Unit

beforeAll(async () => {
  database = await freshDatabase()
  const cases = [1, 2, 3, 4].flatMap((filer) =>
    (['kept', 'sent', 'forwarded'] as const).map((gone) => ({ filer, gone })),
  )
  sown = await sow(database, { parents: [0, 0, 1, 2], cases, announced: false })
  const [first, second, , third, fourth] = sown.units
  if (!first || !second || !third || !fourth) throw new Error('no tree')
  ;[owner, province, centre, stranger] = [first, second, third, fourth]
})
afterAll(() => database?.drop())

/** Tables without row security, and why each needs none: their queries alone say who sees what. */
const open: { readonly [table: string]: string } = {
  account: 'signing in looks for it before anybody acts; queries scope it by the posts held',
  calendar_feed: 'a calendar programme asks by the hash of its address, before anybody acts',
  campaign: 'a call is published to all who take part; it holds nothing of a case',
  campaign_contact: 'whom to ask; told to all who take part',
  campaign_paper: 'the notice and its annexes; whoever sees the call sees them',
  campaign_version: 'the call’s own rules; only added to',
  correction: 'what of the call’s own rules was changed; only added to',
  correction_reader: 'whom it reaches, as participation does; queries scope it by unit',
  counter: 'how many, never which',
  deadline: 'by when; the law asks for all that bind',
  holding: 'who holds which post: signing in asks it',
  idempotency: 'keyed by account, sealed with the asker’s own key',
  invitation: 'whom an invitation admits: signing in asks it; its lists are for the office alone',
  issuing: 'whether an office publishes without a second person; it holds nothing of a case',
  job: 'the worker takes it up before anybody acts; queries scope it by unit',
  mail: 'that something was mailed, never what; its work runs as whom it goes to',
  measure: 'what the notice counts; told to all who take part',
  migration: 'the owner’s; the application only reads which were run',
  migration_door: 'has no columns; it is only ever locked',
  nil_report: 'that nothing comes, and why; the matrix alone reads it, for whom it shows the unit',
  organisation: 'public',
  organisation_name: 'public, as the name that a unit bears now',
  participation: 'who takes part is told to all who do',
  phase: 'the call’s own dates',
  post: 'which posts there are',
  record: 'only added to; the auditor, who sees no case, reads it',
  reorganisation: 'a unit’s name and place are public; queries scope who entered what on which grounds',
  saved_filter: 'keyed by account and post; how a list is narrowed, nothing that stands in it',
  session: 'signing in asks it',
  setting: 'what the site says of itself',
  telling: 'that something was told, never what; its work runs as whom it goes to',
  template: 'the notice’s own forms; whoever sees the call has its papers printed in them',
  signet: 'whose seal it is stands on every paper; keys and pictures lie elsewhere, queries scope it by unit',
}

type Table = { name: string; enabled: boolean; forced: boolean }

const tablesOf = (): Promise<Table[]> =>
  database.rows<Table>(
    `select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'test_clock' order by 1`,
  )

test('each table is secured by rows, for its owner too, or is listed with the reason why not', async () => {
  const tables = await tablesOf()
  expect(tables.filter(({ enabled }) => !enabled).map(({ name }) => name)).toEqual(Object.keys(open).sort())
  expect(tables.filter(({ enabled, forced }) => enabled && !forced)).toEqual([])
})

test('a new table that nobody secured is told by its name', async () => {
  await database.rows('create table forgotten (id uuid primary key)')
  const bare = (await tablesOf()).filter(({ enabled }) => !enabled).map(({ name }) => name)
  await database.rows('drop table forgotten')
  expect(bare.filter((name) => !(name in open))).toEqual(['forgotten'])
})

test('neither the application’s sign-in nor its role owns anything, is a superuser or passes by row security', async () => {
  const [login] = await as(
    database,
    owner,
    async (client) => (await client.query('select session_user as name')).rows,
  )
  const roles = await database.rows(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
       (select count(*)::int from pg_class c where c.relowner = r.oid) as owned,
       (select count(*)::int from pg_database d where d.datdba = r.oid) as databases
     from pg_roles r where rolname = any($1)`,
    [['huibian_app', String(login.name)]],
  )
  const none = {
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    owned: 0,
    databases: 0,
  }
  expect(roles).toEqual([none, none])
})

test('what has been migrated is not the application’s to write', async () => {
  const may = (right: string): Promise<{ may: boolean }[]> =>
    database.rows(`select has_table_privilege('huibian_app', 'migration', $1) as may`, [right])
  expect(await Promise.all(['select', 'insert', 'update', 'delete', 'truncate'].map(may))).toEqual(
    [true, false, false, false, false].map((one) => [{ may: one }]),
  )
})

/** Secured tables that nobody who acts reads or writes, and why. */
const closed: { readonly [table: string]: string } = {
  fingerprint: 'what texts are found again by; only the search itself reads it',
  identity: 'by what a second work of one author is known; only the count itself reads it',
  past_identity: 'by what a case of former years is known; only the count itself reads it',
  place: 'who holds a place; only the count itself reads it',
  spelling: 'by what things are found; only the search itself reads it',
  quota: 'of whom places are counted; only the count itself reads it',
}

test('the lines name every secured table', async () => {
  const secured = (await tablesOf()).filter(({ enabled }) => enabled).map(({ name }) => name)
  expect([...Object.keys(lines), ...Object.keys(closed)].sort()).toEqual(secured)
})

test.each(Object.keys(closed))('%s is read by nobody who acts', async (table) => {
  const read = (unit: Unit): Promise<unknown> =>
    as(database, unit, async (client) => (await client.query(`select * from ${table}`)).rowCount).catch(
      (cause: { code?: string }) => cause.code,
    )
  expect(await Promise.all([owner, province, centre].map(read))).toEqual(['42501', '42501', '42501'])
})

describe.each(Object.keys(lines))('%s', (table) => {
  test('shows each unit the rows on whose line it stands, and nobody without a unit any', async () => {
    expect(await shownWrong(database, table, [owner, province, centre, stranger])).toEqual([])
  })

  test('lets nobody change, take over or remove what is on another’s line, nor write into it', async () => {
    expect(await touchedWrong(database, table, stranger)).toEqual([])
  })
})

test('the check page is shown the row that it names, and no other', async () => {
  for (const table of Object.keys(lines))
    expect([table, await checkedWrong(database, table)]).toEqual([table, []])
})

test('who sees a case may not hand it to others by itself', async () => {
  const mine = await database.rows<{ id: string }>(`select id from entry where seen_by = $1 limit 1`, [
    `/${centre.key}/`,
  ])
  const hand = (line: string): Promise<unknown> =>
    as(
      database,
      centre,
      async (client) =>
        (await client.query('update entry set seen_by = $2 where id = $1', [mine[0]?.id, line])).rowCount,
    ).catch((cause: { code?: string }) => cause.code)
  expect(await hand(`/${stranger.key}/`)).toBe('42501')
})
