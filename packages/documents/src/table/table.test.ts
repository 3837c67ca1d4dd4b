import ExcelJS from 'exceljs'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { needsTool } from '../../../../test/harness/tools.ts'
import { resaved } from '../../test/read.ts'
import { readTable, UnreadableTable } from './readTable.ts'
import { type Column, type TableRow, type TableSheet, writeTable, writeTables } from './writeTable.ts'

const columns: Column[] = [
  { key: 'name', label: '单位名称', width: 30, kind: 'text' },
  { key: 'type', label: '机构类型', width: 14, kind: 'text', options: ['TISC', '高校中心'] },
  { key: 'count', label: '数量', width: 8, kind: 'number' },
  { key: 'day', label: '日期', width: 12, kind: 'date' },
]

let folder = ''
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'table-'))))
afterAll(() => rmSync(folder, { recursive: true }))

async function written(rows: TableRow[], more: Partial<TableSheet> = {}): Promise<Uint8Array> {
  const path = join(folder, 'table.xlsx')
  await writeTable(path, { sheet: '机构', created: '2021-03-20T02:00:00Z', columns, rows, ...more })
  return readFileSync(path)
}

const centre: TableRow = {
  values: { name: '=某中心', type: 'TISC', count: 3, day: new Date('2021-03-20T00:00:00Z') },
}

test('what is written is read back, a text that looks like a formula too', async () => {
  const { rows, lacking } = await readTable(await written([centre]), columns, { rows: 10 })
  expect(rows).toEqual([{ row: 2, values: { name: '=某中心', type: 'TISC', count: '3', day: '2021-03-20' } }])
  expect(lacking).toEqual([])
})

test('a head that is longer than its column stands in a row of two lines', async () => {
  const heights = async (label: string): Promise<number | undefined> => {
    const book = new ExcelJS.Workbook()
    const narrow: Column[] = [{ key: 'name', label, width: 14, kind: 'text' }]
    await book.xlsx.load(Uint8Array.from(await written([], { columns: narrow })).buffer)
    return book.worksheets[0]?.getRow(1).height
  }
  expect([await heights('名称'), await heights('印刷宽（毫米）')]).toEqual([21, 36])
})

test.each([
  ['History', 'History_'],
  ["'甲'乙'", "甲'乙"],
  [' ', '_'],
  ['作品/案例', '作品 案例'],
  ['[甲]:乙?丙*丁\\', '甲  乙 丙 丁'],
  ['名'.repeat(40), '名'.repeat(31)],
  [`${'名'.repeat(30)}𠮷`, '名'.repeat(30)],
])('a table called %j has a tab that Excel knows: %j', async (sheet, tab) => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(await written([centre], { sheet })).buffer)
  expect(book.worksheets[0]?.name).toBe(tab)
})

test('a column that a sheet may have or not is read where it is there, and not missed where it is not', async () => {
  const wanted = (optional: Column): Column[] => [...columns, { ...optional, optional: true }]
  const bytes = await written([centre])
  const more: Column = { key: 'more', label: '从未有过的一栏', width: 10, kind: 'text' }
  const { rows, lacking } = await readTable(bytes, wanted(more), { rows: 10 })
  expect([rows.length, lacking]).toEqual([1, []])
  const [first, ...rest] = columns
  const read = await readTable(bytes, [...rest, ...(first ? [{ ...first, optional: true }] : [])], {
    rows: 10,
  })
  expect(read.rows[0]?.values).toEqual((await readTable(bytes, columns, { rows: 10 })).rows[0]?.values)
})

test('a cell that looks like a formula is marked as text for whoever edits it', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(await written([centre])).buffer)
  expect(book.worksheets[0]?.getCell('A2').type).toBe(ExcelJS.ValueType.String)
  expect(book.worksheets[0]?.getCell('A2').numFmt).toBe('@')
})

test('bad rows go back with the column 错误原因, and the corrected file can be read again', async () => {
  const bytes = await written(
    [{ values: centre.values, errors: ['机构类型不在可选范围', '缺少数量。', '请补充。'] }],
    {
      withErrors: true,
    },
  )
  const withErrors: Column[] = [...columns, { key: 'errors', label: '错误原因', width: 40, kind: 'text' }]
  const { rows } = await readTable(bytes, withErrors, { rows: 10 })
  expect(rows.map(({ values }) => values['errors'])).toEqual(['机构类型不在可选范围；缺少数量。请补充。'])
  expect((await readTable(bytes, columns, { rows: 10 })).rows).toHaveLength(1)
})

test('a template offers its options in every empty row, from a sheet nobody sees', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(await written([], { emptyRows: 5 })).buffer)
  const [sheet, options] = book.worksheets
  expect(sheet?.getCell('B6').dataValidation).toMatchObject({ type: 'list', formulae: ['选项!$A$1:$A$2'] })
  expect(sheet?.getCell('B7').dataValidation).toBeUndefined()
  expect(options?.state).toBe('veryHidden')
})

test('columns may stand in any order, and those that are lacking are named', async () => {
  const turned = [...columns].reverse().filter(({ key }) => key !== 'count')
  const { rows, lacking } = await readTable(await written([centre], { columns: turned }), columns, {
    rows: 10,
  })
  expect(rows[0]?.values).toEqual({ day: '2021-03-20', type: 'TISC', name: '=某中心' })
  expect(lacking).toEqual(['数量'])
})

test('a file that is no workbook, has no head, or too many rows is refused', async () => {
  const reason = (bytes: Uint8Array, rows = 10) =>
    readTable(bytes, columns, { rows }).then(
      () => 'read',
      (error: unknown) => (error instanceof UnreadableTable ? error.reason : error),
    )
  expect(await reason(Buffer.from('单位名称,机构类型'))).toBe('notXlsx')
  expect(await reason(await written([centre, centre, centre]), 2)).toBe('tooManyRows')
  const other: Column[] = [{ key: 'x', label: '别的', width: 9, kind: 'text' }]
  expect(await reason(await written([{ values: { x: '1' } }], { columns: other }))).toBe('noHead')
})

test('of several tables in one file each is found by its head, wherever it stands and whatever program saved it', async () => {
  const path = join(folder, 'several.xlsx')
  const places: Column[] = [
    { key: 'place', label: '地点', width: 9, kind: 'text', options: ['广场', '学校'] },
    { key: 'hosts', label: '主办', width: 9, kind: 'text' },
  ]
  const tables = [
    { sheet: '机构', columns, rows: [centre] },
    { sheet: '活动', columns: places, rows: [{ values: { place: '广场', hosts: '甲' } }] },
  ]
  expect(await writeTables(path, tables, { created: '2021-03-20T02:00:00Z' })).toEqual([1, 1])
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  expect(book.worksheets.map(({ state }) => state)).toEqual([
    'visible',
    'veryHidden',
    'visible',
    'veryHidden',
  ])
  const again = join(folder, 'again.xlsx')
  await book.xlsx.writeFile(again)
  for (const file of [path, again]) {
    const read = await readTable(readFileSync(file), places, { rows: 10 })
    expect(read.rows).toEqual([{ row: 2, values: { place: '广场', hosts: '甲' } }])
  }
})

test('ten thousand rows are written in the order they come', async () => {
  async function* many(): AsyncGenerator<TableRow> {
    for (let i = 0; i < 10_000; i++) yield { values: { name: `单位${i}`, count: i } }
  }
  const path = join(folder, 'many.xlsx')
  const plain = columns.map(({ key, label, width, kind }): Column => ({ key, label, width, kind }))
  expect(
    await writeTable(path, { sheet: '机构', created: '2021-03-20T02:00:00Z', columns: plain, rows: many() }),
  ).toBe(10_000)
  const { rows } = await readTable(readFileSync(path), plain, { rows: 10_000 })
  expect(rows.at(-1)).toEqual({ row: 10_001, values: { name: '单位9999', type: '', count: '9999', day: '' } })
})

needsTool('calc')(
  'rows with drop-down lists go out as they come, and LibreOffice offers the list in the last of them',
  async () => {
    const out = new PassThrough()
    const chunks: Buffer[] = []
    out.on('data', (chunk: Buffer) => chunks.push(chunk))
    const size = (): number => chunks.reduce((sum, { length }) => sum + length, 0)
    let before = 0
    async function* many(): AsyncGenerator<TableRow> {
      for (let i = 0; i < 20_000; i++) {
        yield { values: { name: `单位${i}`, type: i % 2 === 0 ? 'TISC' : '高校中心', count: i } }
        if (i % 100 === 0) await setImmediate()
      }
      before = size()
    }
    await writeTable(out, { sheet: '机构', created: '2021-03-20T02:00:00Z', columns, rows: many() })
    expect(before).toBeGreaterThan(size() / 2)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Uint8Array.from(resaved('机构.xlsx', Buffer.concat(chunks))).buffer)
    const [sheet, options] = book.worksheets
    expect(sheet?.getCell('B20001').value).toBe('高校中心')
    for (const cell of ['B2', 'B20001'])
      expect(sheet?.getCell(cell).dataValidation).toMatchObject({
        type: 'list',
        formulae: ['选项!$A$1:$A$2'],
      })
    expect([sheet?.getCell('B20002').dataValidation, sheet?.getCell('A2').dataValidation]).toEqual([
      undefined,
      undefined,
    ])
    expect(options?.getColumn(1).values.slice(1)).toEqual(['TISC', '高校中心'])
  },
  60_000,
)
