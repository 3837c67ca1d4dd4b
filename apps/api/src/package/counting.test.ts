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
  expect(await told(world.asNation, '/files/export/selection.xlsx', headings)).toEqual([
    ['甲案例', '第 1 包', '第 1 稿'],
  ])
  expect(await told(world.asOtherProvince, '/files/export/entries.xlsx', headings)).toEqual([
    ['丙案例', '', '第 1 稿'],
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
  expect(await told(world.asProvince, '/files/export/entries.xlsx', headings)).toEqual([
    ['甲案例', '', '第 1 稿'],
    ['乙案例', '', '第 1 稿'],
  ])
})
