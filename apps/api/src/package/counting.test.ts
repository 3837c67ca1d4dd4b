import ExcelJS from 'exceljs'
import { acceptedCase, forwardPhase } from '../../../../test/harness/cases'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { download } from '../../../../test/harness/upload'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00' })
  const people = { centre: world.asCentre, province: world.asProvince }
  const first = await acceptedCase(world, people, { title: '甲案例' })
  await acceptedCase(world, people, { title: '乙案例' })
  await forwardPhase(world, world.asProvince)
  const other = { centre: world.asOtherCentre, province: world.asOtherProvince }
  await acceptedCase(world, other, { title: '丙案例' })
  const select = 'mutation ($e: ID!) { selectEntry(entryId: $e) { chapter } }'
  await world.ask(world.asNation, select, { e: first })
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

/** What a list says under some of its headings, row by row. */
async function told(actor: Actor, path: string, headings: readonly string[]): Promise<string[][]> {
  const { bytes } = await download(world, actor, `${path}?campaignId=${world.campaignId}`)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  const rows: string[][] = []
  book.worksheets[0]?.eachRow((row) => {
    const values = Array.isArray(row.values) ? row.values : []
    rows.push(values.map((value) => (typeof value === 'string' ? value : '')))
  })
  const at = rows.findIndex((row) => row.includes('报送单位'))
  const places = headings.map((heading) => rows[at]?.indexOf(heading) ?? -1)
  expect(places.every((place) => place > 0)).toBe(true)
  return rows.slice(at + 1).map((row) => places.map((place) => row[place] ?? ''))
}

const headings = ['案例名称', '报送包', '稿次']

test('the lists of cases and of the selection say with which package a case went, and which 稿 counts', async () => {
  expect(await told(world.asNation, '/files/export/entries.xlsx', headings)).toEqual([
    ['甲案例', '第 1 包', '第 1 稿'],
    ['乙案例', '第 1 包', '第 1 稿'],
  ])
  expect(await told(world.asNation, '/files/export/selection.xlsx', [...headings, '时效'])).toEqual([
    ['甲案例', '第 1 包', '第 1 稿', '按时'],
  ])
  expect(await told(world.asOtherProvince, '/files/export/entries.xlsx', headings)).toEqual([
    ['丙案例', '', '第 1 稿'],
  ])
})

type Own = { title: string; package: object | null; wentWith: object | null }

/** What an organisation is told of the packages that its cases went with. */
async function went(actor: Actor): Promise<Own[]> {
  const { entries } = await world.ask<{ entries: { items: Own[] } }>(
    actor,
    `{ entries(filter: {}, sort: title, page: { number: 1, size: 50 }) {
       items { title package { n state } wentWith { n version counts } } } }`,
  )
  return entries.items.toSorted((one, other) => one.title.localeCompare(other.title))
}

test('a unit is told with which package its own case went, which 稿 it took and whether it counts, and of no other unit’s', async () => {
  const first = { n: 1, version: 1, counts: true }
  const own = ['甲案例', '乙案例'].toSorted((one, other) => one.localeCompare(other))
  expect(await went(world.asCentre)).toEqual(own.map((title) => ({ title, package: null, wentWith: first })))
  expect(await told(world.asCentre, '/files/export/entries.xlsx', headings)).toEqual([
    ['甲案例', '第 1 包', '第 1 稿'],
    ['乙案例', '第 1 包', '第 1 稿'],
  ])
  expect(await went(world.asOtherCentre)).toEqual([{ title: '丙案例', package: null, wentWith: null }])
  const state = 'forwarded'
  expect(await went(world.asProvince)).toEqual(
    own.map((title) => ({ title, package: { n: 1, state }, wentWith: first })),
  )
  const all = await database.rows<{ id: string }>('select id from entry')
  expect(all).toHaveLength(3)
  const numberTold = (actor: Actor) =>
    world.within(actor, (ctx) =>
      ctx.db.query('select count(*)::int as n from huibian.went_with($1::uuid[])', [all.map(({ id }) => id)]),
    )
  expect(await numberTold(world.asSecondCentre)).toEqual([{ n: 0 }])
  expect(await numberTold(world.asOtherProvince)).toEqual([{ n: 0 }])
})

test('a case that was sent back by itself counts no longer, and what went beside it goes on counting', async () => {
  const [held] = await database.rows<{ package: string; entry: string }>(
    `select h.package_id as package, e.id as entry from package_entry h join entry e on e.id = h.entry_id where e.title = '乙案例'`,
  )
  await world.ask(
    world.asNation,
    'mutation ($p: ID!, $e: ID!) { sendBackEntry(packageId: $p, entryId: $e, reason: "数据有误，请核对。") { state counts } }',
    { p: held?.package, e: held?.entry },
  )
  for (const actor of [world.asProvince, world.asCentre]) {
    const counting = (await went(actor)).map(({ title, wentWith }) => [title, wentWith])
    expect(Object.fromEntries(counting)).toEqual({
      甲案例: { n: 1, version: 1, counts: true },
      乙案例: { n: 1, version: 1, counts: false },
    })
  }
  expect(await told(world.asNation, '/files/export/entries.xlsx', headings)).toEqual([
    ['甲案例', '第 1 包', '第 1 稿'],
    ['乙案例', '', '第 1 稿'],
  ])
})

test('a package that was returned counts no longer', async () => {
  const [sent] = await database.rows<{ id: string }>(`select id from package where state = 'forwarded'`)
  await world.ask(world.asNation, 'mutation ($e: ID!) { deselectEntry(entryId: $e) }', {
    e: (await database.rows<{ id: string }>('select entry_id as id from selection'))[0]?.id,
  })
  await world.ask(
    world.asNation,
    'mutation ($id: ID!) { returnPackage(id: $id, reason: "汇总表扫描不清。") { id } }',
    { id: sent?.id },
  )
  for (const actor of [world.asProvince, world.asCentre])
    expect(await told(actor, '/files/export/entries.xlsx', headings)).toEqual([
      ['甲案例', '', '第 1 稿'],
      ['乙案例', '', '第 1 稿'],
    ])
  const [own] = await went(world.asCentre)
  expect(own?.wentWith).toEqual({ n: 1, version: 1, counts: false })
})

test('a unit that was told reads no package afterwards', async () => {
  const seen = (actor: Actor) =>
    world.within(actor, async (ctx) => {
      await ctx.db.query('select * from huibian.went_with(array(select id from entry))')
      return ctx.db.query('select count(*)::int as n from package')
    })
  expect([await seen(world.asProvince), await seen(world.asCentre)]).toEqual([[{ n: 1 }], [{ n: 0 }]])
})
