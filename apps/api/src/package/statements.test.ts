import {
  acceptedCase,
  approvedTable,
  forward,
  nowOf,
  stampTable,
  type Sent,
} from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { dataOf, makeWorld, type Actor, type World } from '../../../../test/harness/world'

jest.setTimeout(300_000)

let database: TestDatabase
let world: World
/** Two provinces that differ by nothing but how many cases they have. */
type Filled = { province: Actor; package: string; cases: string[]; forwarding: number }
let few: Filled
let many: Filled

async function filled(province: Actor, centre: Actor, n: number): Promise<Filled> {
  const cases: string[] = []
  for (let at = 1; at <= n; at += 1) {
    cases.push(await acceptedCase(world, { centre, province }, { title: `第${at}个案例` }))
  }
  const table = await approvedTable(world, province, 'phase1')
  await stampTable(world, province, table.id)
  const answer = await forward(world, province, table.id)
  const { forwardPackage: sent } = dataOf<{ forwardPackage: Sent }>(answer)
  await acceptedCase(world, { centre, province }, { title: '补报的案例' })
  await world.ask(province, 'mutation ($c: ID!) { buildSummary(campaignId: $c, phase: "phase1") { id } }', {
    c: world.campaignId,
  })
  return { province, package: sent.id, cases, forwarding: answer.statements }
}

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00' })
  few = await filled(world.asProvince, world.asCentre, 2)
  many = await filled(world.asOtherProvince, world.asOtherCentre, 50)
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

const both = async (query: string, of: (one: typeof few) => object, actor?: Actor): Promise<number[]> => {
  const counts: number[] = []
  for (const one of [few, many]) {
    const answer = await world.perform(actor ?? one.province, query, of(one))
    if (answer.errors) throw new Error(JSON.stringify(answer.errors))
    counts.push(answer.statements)
  }
  return counts
}

const link = 'id name url size'
const verbs = 'verbs { verb allowed violations { says } }'

test('a table with all that a page shows of it', async () => {
  const [two = 0, fifty] = await both(
    `query ($c: ID!) { summary(campaignId: $c, phase: "phase1") { id n state revision code hash stale staleReason
       organisation { name } minimum { done needed } blocks { says } waivers { says reason } ${verbs}
       rows { position remark entry { id title number filer { name } } version { n code } }
       sealRequest { state } approval { approver } pdf { ${link} } xlsx { ${link} } scan { ${link} } } }`,
    () => ({ c: world.campaignId }),
  )
  expect(fifty).toBe(two)
  expect(two).toBeLessThanOrEqual(12)
})

test('forwarding a table, with all its cases in the answer', () => {
  expect(many.forwarding).toBe(few.forwarding)
  expect(many.forwarding).toBeLessThanOrEqual(12)
})

test('a package with all that a page shows of it', async () => {
  const [two = 0, fifty] = await both(
    `query ($id: ID!) { package(id: $id) { n state kind counts mark changes manifest reason ${verbs}
       organisation { name } mail { to subject text } job { state progress } file { ${link} } parts { ${link} }
       entries { position entry { id title filer { name } } version { n code } } } }`,
    (one) => ({ id: one.package }),
  )
  expect(fifty).toBe(two)
  expect(two).toBeLessThanOrEqual(12)
})

/** Rows like one that is there, fifty of them: what a list costs must not grow with them. */
async function grown(table: string, where: string, changed: string): Promise<void> {
  await database.rows(
    `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || ${changed})).*
     from (select * from ${table} where ${where} limit 1) t, generate_series(1, 50) g`,
  )
}

const anew = `jsonb_build_object('id', gen_random_uuid(), 'n', 100 + g)`

const lists: [name: string, actor: () => Actor, query: string, grow: () => Promise<void>][] = [
  [
    'the packages of a campaign, as the nation lists them',
    () => world.asNation,
    `query ($c: ID!) { packages(campaignId: $c, page: { number: 1, size: 100 }) { total items {
       n state kind counts organisation { shortName } entries { entry { id title } version { n } } ${verbs} } } }`,
    async () => {
      await grown('package', 'true', `${anew} || '{"state": "superseded"}'`)
      await database.rows(
        `insert into package_entry select g.id, h.entry_id, h.version_id, h.position, h.remark from package g
         join package first on first.participation_id = g.participation_id and first.phase = g.phase and first.n = 1
         join package_entry h on h.package_id = first.id where g.n > 100`,
      )
    },
  ],
  [
    'the tables of a province',
    () => few.province,
    `query ($c: ID!) { summaries(campaignId: $c) { id phase n state code stale approval { approver file { ${link} } }
       pdf { ${link} } scan { ${link} } approvalSheet { ${link} } } }`,
    () =>
      grown(
        'summary',
        `state = 'forwarded' and organisation_id = '${few.province.organisationId}'`,
        `jsonb_build_object('id', gen_random_uuid(), 'phase', 'phase2', 'n', g, 'code', null)`,
      ),
  ],
  [
    'the register of the seal',
    () => few.province,
    `{ sealRecords(page: { number: 1, size: 100 }) { n reason file { ${link} } organisation { name } } }`,
    () => grown('seal_record', `organisation_id = '${few.province.organisationId}'`, anew),
  ],
  [
    'the history of a package',
    () => few.province,
    `query ($p: ID!) { records(noun: "package", subject: $p, page: { number: 1, size: 100 }) { total items { act account } } }`,
    async () => {
      await database.rows(
        `insert into record (account_name, post_kind, organisation_name, act, noun, subject_id, seen_by)
         select account_name, post_kind, organisation_name, act, noun, subject_id, seen_by
         from (select * from record where noun = 'package' and subject_id = $1 limit 1) r, generate_series(1, 50)`,
        [few.package],
      )
    },
  ],
]

test.each(lists)('%s: as many statements for fifty rows more', async (_, actor, query, grow) => {
  const read = async () => {
    const answer = await world.perform(actor(), query, { c: world.campaignId, p: few.package })
    if (answer.errors) throw new Error(JSON.stringify(answer.errors))
    return answer
  }
  const rowsOf = (data: unknown): number => JSON.stringify(data).split('},{').length
  const before = await read()
  await grow()
  const after = await read()
  expect(rowsOf(after.data) - rowsOf(before.data)).toBeGreaterThanOrEqual(50)
  expect(after.statements).toBe(before.statements)
  expect(after.statements).toBeLessThanOrEqual(12)
})

test('what has come in, as the nation lists it by region', async () => {
  const list = async (regionId: string) => {
    const answer = await world.perform(
      world.asNation,
      `query ($c: ID!, $r: ID!) { entries(filter: { campaignId: $c, regionId: $r }, sort: number, page: { number: 1, size: 100 }) {
         total items { id title number state mark phase theme words filer { id name } receiver { shortName }
           currentVersion { n } package { n state } selection { chapter tags } } } }`,
      { c: world.campaignId, r: regionId },
    )
    return [dataOf<{ entries: { items: object[] } }>(answer).entries.items.length, answer.statements] as const
  }
  const [two, statements] = await list(few.province.organisationId)
  expect(await list(many.province.organisationId)).toEqual([50, statements])
  expect(two).toBe(2)
  expect(statements).toBeLessThanOrEqual(12)
})

test('the book with two cases and with fifty more', async () => {
  const query = `query ($c: ID!) { book(campaignId: $c) { title revision announcedAt ${verbs}
    chapters { key title selections { position tags entry { title filer { name } } version { n } edited { revision edits { reason } } } }
    editions { kind n pages pdf { ${link} } job { state } } } }`
  const read = async () => {
    const answer = await world.perform(world.asNation, query, { c: world.campaignId })
    if (answer.errors) throw new Error(JSON.stringify(answer.errors))
    return answer.statements
  }
  const select = (id: string) =>
    world.perform(world.asNation, 'mutation ($e: ID!) { selectEntry(entryId: $e) { id } }', { e: id })
  const acts: number[] = []
  for (const id of few.cases) acts.push((await select(id)).statements)
  const two = await read()
  for (const id of many.cases) acts.push((await select(id)).statements)
  expect(await read()).toBe(two)
  expect(two).toBeLessThanOrEqual(12)
  expect(Math.max(...acts)).toBeLessThanOrEqual(12)
})

test('the acts on a book of fifty-two cases', async () => {
  const read = await world.ask<{ book: { revision: number } }>(
    world.asNation,
    'query ($c: ID!) { book(campaignId: $c) { revision } }',
    { c: world.campaignId },
  )
  const order = [...few.cases, ...many.cases].map((entryId) => ({ entryId, chapter: 'sme' }))
  const c = world.campaignId
  const acts: [query: string, variables: object][] = [
    [
      'mutation ($c: ID!, $r: Int!, $o: [SelectionOrder!]!) { orderSelection(campaignId: $c, revision: $r, order: $o) { revision } }',
      { c, r: read.book.revision, o: order },
    ],
    [
      'mutation ($e: ID!) { tagSelection(entryId: $e, tag: "launch", on: true) { tags } }',
      { e: few.cases[0] },
    ],
    [
      'mutation ($e: ID!) { noteSelection(entryId: $e, note: "典型。", before: "") { id } }',
      { e: few.cases[0] },
    ],
    [
      'mutation ($e: ID!) { confirmText(entryId: $e, revision: 1, person: "陆知微", way: "电话") { id } }',
      { e: few.cases[0] },
    ],
    ['mutation ($c: ID!) { compileEdition(campaignId: $c, kind: "review") { id } }', { c }],
    ['mutation ($c: ID!) { compileEdition(campaignId: $c, kind: "review") { id } }', { c }],
    [`query ($c: ID!) { book(campaignId: $c) { editions { kind n pdf { ${link} } job { state } } } }`, { c }],
    ['mutation ($e: ID!) { deselectEntry(entryId: $e) }', { e: few.cases[1] }],
    ['mutation ($c: ID!) { announceSelection(campaignId: $c) { announcedAt } }', { c }],
  ]
  const taken: number[] = []
  for (const [query, variables] of acts) {
    const answer = await world.perform(world.asNation, query, variables)
    if (answer.errors) throw new Error(JSON.stringify(answer.errors))
    taken.push(answer.statements)
  }
  expect(taken.filter((statements) => statements > 12)).toEqual([])
})

type Table = { id: string; revision: number }

async function tableOf(one: typeof few): Promise<Table & { rows: { entry: { id: string } }[] }> {
  const { summary } = await world.ask<{ summary: Table & { rows: { entry: { id: string } }[] } }>(
    one.province,
    'query ($c: ID!) { summary(campaignId: $c, phase: "phase1") { id revision rows { entry { id } } } }',
    { c: world.campaignId },
  )
  return summary
}

/** The statements of one act on the small table and on the large one. */
async function onBoth(
  query: string,
  more: (table: Awaited<ReturnType<typeof tableOf>>) => object = () => ({}),
) {
  const tables = new Map([
    [few, await tableOf(few)],
    [many, await tableOf(many)],
  ])
  return both(query, (one) => {
    const table = tables.get(one)
    return table ? { id: table.id, r: table.revision, ...more(table) } : {}
  })
}

test('the acts on a table, from its order to the seal', async () => {
  const at = await nowOf(world)
  const taken = {
    order: await onBoth(
      'mutation ($id: ID!, $r: Int!, $e: [ID!]!) { orderSummary(id: $id, revision: $r, entryIds: $e) { revision } }',
      ({ rows }) => ({ e: rows.map(({ entry }) => entry.id).toReversed() }),
    ),
    remark: await onBoth(
      'mutation ($id: ID!, $r: Int!, $e: ID!) { remarkSummary(id: $id, revision: $r, entryId: $e, remark: "补报") { revision } }',
      ({ rows }) => ({ e: rows[0]?.entry.id }),
    ),
    freeze: await onBoth(
      'mutation ($id: ID!, $r: Int!) { freezeSummary(id: $id, revision: $r, waivers: []) { state } }',
    ),
    approve: await onBoth(
      'mutation ($id: ID!, $at: DateTimeISO!) { recordApproval(id: $id, approver: "秦审", opinion: "同意", at: $at) { state } }',
      () => ({ at }),
    ),
    request: await onBoth(
      'mutation ($id: ID!) { requestSeal(id: $id, reason: "报送用印", copies: 1) { state } }',
    ),
    unfreeze: await onBoth('mutation ($id: ID!) { unfreezeSummary(id: $id, reason: "更正备注") { state } }'),
  }
  for (const [act, [two = 0, fifty]] of Object.entries(taken)) {
    expect([act, fifty, two <= 12]).toEqual([act, two, true])
  }
})
