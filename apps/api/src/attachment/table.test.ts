import { readTable, type Column } from '@huibian/documents'
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database'
import { makeWorld, type Actor, type World } from '../../../../test/harness/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await makeWorld(database)
})
afterAll(async () => {
  await world.stop()
  await database.drop()
})

type Cell = string | number | null

const list = {
  name: '案例审核',
  columns: [{ label: '案例名称' }, { label: '字数' }],
  rows: [
    ['=HYPERLINK("http://evil.example","点我")', 1480],
    ['一图看懂 “专利导航”, 上篇', 990],
  ] as Cell[][],
}

const taken = (actor: Actor | undefined, body: object): Promise<Response> =>
  fetch(`${world.url}/files/tables`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(actor ? { cookie: `huibian=${actor.token}`, 'x-huibian-post': actor.postId } : {}),
    },
    body: JSON.stringify(body),
  })

const exported = (): Promise<{ after: unknown; account: string }[]> =>
  database.rows(`select after, account_id as account from record where act = 'table.export' order by id`)

test('a list is taken out as a spreadsheet: texts stay texts, numbers are numbers, and it is recorded by whom', async () => {
  const before = await exported()
  const answer = await taken(world.asProvince, { ...list, form: 'xlsx' })
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
    200,
    `attachment; filename="file.xlsx"; filename*=UTF-8''${encodeURIComponent('案例审核.xlsx')}`,
  ])
  const columns: Column[] = list.columns.map(({ label }) => ({ key: label, label, width: 10, kind: 'text' }))
  const { rows } = await readTable(new Uint8Array(await answer.arrayBuffer()), columns, { rows: 10 })
  expect(rows.map(({ values }) => values)).toEqual(
    list.rows.map(([title, words]) => ({ 案例名称: title, 字数: String(words) })),
  )
  expect((await exported()).slice(before.length)).toEqual([
    { account: world.asProvince.accountId, after: { form: 'xlsx', name: '案例审核', rows: 2 } },
  ])
})

test('as comma-separated text it opens in Excel in Chinese, and nothing in it is a formula', async () => {
  const answer = await taken(world.asProvince, { ...list, form: 'csv' })
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.toString('utf8')).toBe(
    [
      '\uFEFF"案例名称","字数"',
      `"'=HYPERLINK(""http://evil.example"",""点我"")",1480`,
      '"一图看懂 “专利导航”, 上篇",990',
      '',
    ].join('\r\n'),
  )
})

test('whoever is not signed in takes nothing out', async () => {
  const before = await exported()
  const answer = await taken(undefined, { ...list, form: 'xlsx' })
  expect([answer.status, await answer.json()]).toEqual([401, { code: 'UNAUTHENTICATED' }])
  expect(await exported()).toEqual(before)
})

test('a list too long for a spreadsheet is refused with its length and the limit, and recorded as refused', async () => {
  const rows = Array.from({ length: 10_001 }, (_, n): Cell[] => [`第 ${n} 个`, n])
  const answer = await taken(world.asProvince, { ...list, rows, form: 'csv' })
  const { violations } = (await answer.json()) as { violations: { says: string }[] }
  expect([answer.status, violations.map(({ says }) => says)]).toEqual([
    422,
    ['列表共 10001 行，一次最多导出 10000 行，请先筛选再导出。'],
  ])
})

test.each([
  ['no form', list],
  ['no columns', { ...list, columns: [], form: 'csv' }],
  ['a cell that is an object', { ...list, rows: [[{ formula: '1+1' }]], form: 'xlsx' }],
])('what is no table is refused: %s', async (_, body) => {
  expect((await taken(world.asProvince, body)).status).toBe(422)
})
