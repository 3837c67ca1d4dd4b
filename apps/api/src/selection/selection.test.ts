import { readTable } from '@huibian/documents'
import ExcelJS from 'exceljs'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { forwardedCases } from '../../../../test/harness/edition'
import { download, upload } from '../../../../test/harness/upload'
import { makeWorld, type World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World
let cases: string[]

beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database, { at: '2099-03-20T10:00:00+08:00' })
  cases = await forwardedCases(world, [
    { title: '甲案例', theme: 'sme' },
    { title: '乙案例', theme: 'research' },
    { title: '丙案例', theme: 'sme' },
  ])
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

type Chapters = { key: string; selections: { entry: { id: string }; position: number }[] }[]

const book = async (): Promise<{ revision: number; chapters: Chapters }> =>
  (
    await world.ask<{ book: { revision: number; chapters: Chapters } }>(
      world.asNation,
      'query ($c: ID!) { book(campaignId: $c) { revision chapters { key selections { position entry { id } } } } }',
      { c: world.campaignId },
    )
  ).book

const filled = (chapters: Chapters): [string, string[]][] =>
  chapters
    .filter(({ selections }) => selections.length > 0)
    .map(({ key, selections }) => [key, selections.map(({ entry }) => entry.id)])

const select = (id: string | undefined) =>
  world.perform(
    world.asNation,
    'mutation ($e: ID!) { selectEntry(entryId: $e) { chapter position announced } }',
    { e: id },
  )

const seenBelow = async (actor = world.asProvince): Promise<object[]> =>
  (
    await world.ask<{ selections: object[] }>(
      actor,
      'query ($c: ID!) { selections(campaignId: $c) { chapter edited { revision } entry { title } } }',
      { c: world.campaignId },
    )
  ).selections

test('the nation selects into chapters by theme; the province may not and sees nothing', async () => {
  for (const id of cases) expect((await select(id)).errors).toBeUndefined()
  const [first = '', second = '', third = ''] = cases
  expect(filled((await book()).chapters)).toEqual([
    ['sme', [first, third]],
    ['research', [second]],
  ])
  expect((await select(first)).data).toEqual({
    selectEntry: { chapter: 'sme', position: 1, announced: false },
  })
  const province = await world.perform(
    world.asProvince,
    'mutation ($e: ID!) { selectEntry(entryId: $e) { id } }',
    {
      e: first,
    },
  )
  expect(province.code).toBe('NOT_FOUND')
  expect(await seenBelow()).toEqual([])
  const entry = await world.ask<{ entry: { selection: null } }>(
    world.asProvince,
    'query ($e: ID!) { entry(id: $e) { selection { chapter } } }',
    { e: first },
  )
  expect(entry.entry.selection).toBeNull()
  const hidden = await world.perform(world.asProvince, 'query ($c: ID!) { book(campaignId: $c) { title } }', {
    c: world.campaignId,
  })
  expect(hidden.code).toBe('NOT_FOUND')
})

test('cases are put in another order and chapter, and an old page is told so', async () => {
  const [first = '', second = '', third = ''] = cases
  const { revision } = await book()
  const order = (at: number) =>
    world.perform(
      world.asNation,
      `mutation ($c: ID!, $r: Int!, $o: [SelectionOrder!]!) { orderSelection(campaignId: $c, revision: $r, order: $o) { revision } }`,
      {
        c: world.campaignId,
        r: at,
        o: [
          { entryId: third, chapter: 'sme' },
          { entryId: first, chapter: 'sme' },
          { entryId: second, chapter: 'sme' },
        ],
      },
    )
  expect((await order(revision)).data).toEqual({ orderSelection: { revision: revision + 1 } })
  expect(filled((await book()).chapters)).toEqual([['sme', [third, first, second]]])
  expect((await order(revision)).code).toBe('CONFLICT')
})

const listColumns = ['序号', '章', '案例编号', '案例名称', '标签'].map((label) => ({
  key: label,
  label,
  width: 20,
  kind: 'text' as const,
}))

/** The exported list as a spreadsheet, and what its rows say. */
async function exported(tag = ''): Promise<{ bytes: Buffer; rows: { row: number; values: string[] }[] }> {
  const path = `/files/export/selection.xlsx?campaignId=${world.campaignId}${tag && `&tag=${tag}`}`
  const { bytes } = await download(world, world.asNation, path)
  const { rows } = await readTable(bytes, listColumns, { rows: 100 })
  const said = (values: { [key: string]: unknown }) => listColumns.map(({ key }) => String(values[key]))
  return { bytes, rows: rows.map(({ row, values }) => ({ row, values: said(values) })) }
}

const bring = async (bytes: Uint8Array) => {
  const uploadId = await upload(world, world.asNation, bytes, {
    purpose: 'sheet',
    filename: '入选案例.xlsx',
  })
  const { revision } = await book()
  return world.perform(
    world.asNation,
    'mutation ($c: ID!, $r: Int!, $u: ID!) { importOrder(campaignId: $c, revision: $r, uploadId: $u) { revision } }',
    { c: world.campaignId, r: revision, u: uploadId },
  )
}

/** Types into cells of the file itself: by row, what its columns say from the first on. */
async function typedInto(bytes: Buffer, typed: Map<number, string[]>): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook()
  await file.xlsx.load(Uint8Array.from(bytes).buffer)
  const [sheet] = file.worksheets
  if (!sheet) throw new Error('the file has no sheet')
  for (const [row, cells] of typed)
    for (const [at, cell] of cells.entries()) sheet.getCell(row, at + 1).value = cell
  return new Uint8Array(await file.xlsx.writeBuffer())
}

const [sme, research] = ['服务中小企业创新发展', '服务科研团队创新研发'] as const

test('the list is exported, renumbered in that very file and imported; a wrong row is named', async () => {
  const numbers = await database.rows<{ id: string; number: string }>(
    'select id, number from entry where id = any($1)',
    [cases],
  )
  const [first = '', second = '', third = ''] = cases.map(
    (id) => numbers.find((one) => one.id === id)?.number ?? '',
  )
  const { bytes, rows } = await exported()
  expect(rows.map(({ values }) => values)).toEqual([
    ['1', sme, third, '丙案例', ''],
    ['2', sme, first, '甲案例', ''],
    ['3', sme, second, '乙案例', ''],
  ])
  const [one = 0, two = 0, three = 0] = rows.map(({ row }) => row)
  const wrong = await bring(
    await typedInto(
      bytes,
      new Map([
        [one, ['3', sme, '9-XXX-01']],
        [two, ['一', sme, first]],
        [three, ['2', '没有这一章', second]],
      ]),
    ),
  )
  expect(wrong.violations.map(({ message, args }) => [message, args['row'] ?? args['value']])).toEqual([
    ['order.unknown', one],
    ['order.noNumber', two],
    ['order.noChapter', three],
    ['order.missing', third],
  ])
  const right = await bring(
    await typedInto(
      bytes,
      new Map([
        [one, ['2']],
        [two, ['3']],
        [three, ['1', research]],
      ]),
    ),
  )
  expect(right.errors).toBeUndefined()
  expect(filled((await book()).chapters)).toEqual([
    ['sme', [cases[2], cases[0]]],
    ['research', [cases[1]]],
  ])
  expect((await exported()).rows.map(({ values }) => values.slice(0, 4))).toEqual([
    ['1', sme, third, '丙案例'],
    ['2', sme, first, '甲案例'],
    ['3', research, second, '乙案例'],
  ])
})

const tag = (id: string | undefined, name: string, on = true) =>
  world.perform(
    world.asNation,
    'mutation ($e: ID!, $t: String!, $on: Boolean!) { tagSelection(entryId: $e, tag: $t, on: $on) { tags } }',
    { e: id, t: name, on },
  )

test('N2-24 a case is tagged for 宣传周 and 发布会, and each tag has a list of its own', async () => {
  // Two editors at once: neither takes away what the other set.
  const both = await Promise.all(['launch', 'publicityWeek'].map((name) => tag(cases[0], name)))
  expect(both.map(({ code }) => code)).toEqual([undefined, undefined])
  expect((await tag(cases[0], 'launch')).data).toEqual({
    tagSelection: { tags: ['publicityWeek', 'launch'] },
  })
  expect((await tag(cases[0], 'publicityWeek', false)).data).toEqual({ tagSelection: { tags: ['launch'] } })
  expect((await tag(cases[0], 'nobel')).violations.map(({ rule }) => rule)).toEqual(['selection.noTag'])
  const listed = async (name: string) => (await exported(name)).rows.map(({ values }) => values.slice(3))
  expect(await listed('launch')).toEqual([['甲案例', '优秀案例发布会']])
  expect(await listed('publicityWeek')).toEqual([])
})

const edited = async (id: string | undefined) =>
  (
    await world.ask<{
      entry: {
        selection: {
          edited: { revision: number; content: { [field: string]: unknown }; edits: { reason: string }[] }
        }
        currentVersion: { content: { [field: string]: unknown } }
      }
    }>(
      world.asNation,
      'query ($e: ID!) { entry(id: $e) { selection { edited { revision content edits { reason } } } currentVersion { content } } }',
      { e: id },
    )
  ).entry

test('WIPO needs an English title and summary, and only WIPO does', async () => {
  const refused = await tag(cases[1], 'wipo')
  expect(refused.violations.map(({ rule, args }) => [rule, args['field']])).toEqual([
    ['englishForWipo', '英文名称'],
    ['englishForWipo', '英文摘要'],
  ])
  const before = await edited(cases[1])
  const change = (revision: number, reason: string) =>
    world.perform(
      world.asNation,
      'mutation ($e: ID!, $r: Int!, $c: JSON!, $why: String!) { editText(entryId: $e, revision: $r, content: $c, reason: $why) { id } }',
      {
        e: cases[1],
        r: revision,
        c: {
          ...before.selection.edited.content,
          title: '乙案例（编辑稿）',
          titleEnglish: 'Case B',
          summaryEnglish: 'What was done.',
        },
        why: reason,
      },
    )
  expect((await change(1, '')).violations.map(({ rule }) => rule)).toEqual(['summary.reason'])
  expect((await change(1, '补充英文名称和摘要。')).errors).toBeUndefined()
  expect((await change(1, '再改一次。')).code).toBe('CONFLICT')
  const after = await edited(cases[1])
  expect(after.selection.edited.content['title']).toBe('乙案例（编辑稿）')
  expect(after.selection.edited.edits.map(({ reason }) => reason)).toEqual(['补充英文名称和摘要。'])
  expect(after.currentVersion.content).toEqual(before.currentVersion.content)
  expect((await tag(cases[1], 'wipo')).data).toEqual({ tagSelection: { tags: ['wipo'] } })
})

test('selection and order are seen below once they are announced, the edited text never', async () => {
  await world.ask(world.asNation, 'mutation ($e: ID!) { deselectEntry(entryId: $e) }', { e: cases[0] })
  expect(await seenBelow()).toEqual([])
  await world.ask(
    world.asNation,
    'mutation ($c: ID!) { announceSelection(campaignId: $c) { announcedAt } }',
    {
      c: world.campaignId,
    },
  )
  expect(await seenBelow()).toEqual([
    { chapter: 'research', edited: null, entry: { title: '乙案例' } },
    { chapter: 'sme', edited: null, entry: { title: '丙案例' } },
  ])
  expect(await seenBelow(world.asOtherProvince)).toEqual([])
  expect((await select(cases[0])).violations.map(({ rule }) => rule)).toEqual(['selection.announced'])
})
