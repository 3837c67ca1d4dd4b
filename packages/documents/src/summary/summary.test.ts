import ExcelJS from 'exceljs'
import { needsTool } from '../../../../test/harness/tools.ts'
import { asPdf, packed, pdfPages, pdfWords } from '../../test/read.ts'
import { rendering, summaryData, version } from '../../test/samples.ts'
import { writeDocx } from '../docx/writeDocx.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { linesOf } from '../table/cells.ts'
import { summaryTable, type ColumnSort } from './summaryTable.ts'
import { summaryWorkbook } from './summaryWorkbook.ts'

needsTool('poppler')(
  'the table lies on A4, with its head and the code on each page and every row once',
  async () => {
    const { bytes, pages } = await writePdf(summaryTable(summaryData(30)), rendering)
    const texts = pdfPages(bytes).map(packed)
    expect(pages).toBe(3)
    expect(pdfWords(bytes).map(({ width, height }) => width > height)).toEqual([true, true, true])
    expect(
      texts.every((text) => text.includes('序号案例名称报送单位机构类型主题服务对象联系人联系电话邮箱备注')),
    ).toBe(true)
    expect(texts.every((text) => text.includes(version.code))).toBe(true)
    expect(texts[0]).toContain('报送单位（盖章）：河南省知识产权局')
    expect(texts.join('').match(/0379-00000000/g)).toHaveLength(30)
    expect(texts[2]).toContain('第3页共3页')
  },
)

needsTool('writer', 'poppler')(
  'as a Word file it takes as many pages, and an address breaks behind its @ or a dot',
  async () => {
    for (const rows of [9, 45]) {
      const data = summaryData(rows)
      const long = data.rows.map((row, i) => ({ ...row, email: `tisc-office-${i}@example.edu.cn` }))
      const table = summaryTable({ ...data, rows: long })
      const word = asPdf('summary.docx', await writeDocx(table, {}))
      const { pages } = await writePdf(table, rendering)
      expect({ rows, pages: pdfPages(word).length }).toEqual({ rows, pages })
      const words = pdfWords(word).flatMap((page) => page.words.map(({ text }) => text))
      expect(words.filter((text) => text === '0379-00000000')).toHaveLength(rows)
      expect(words.filter((text) => text.includes('@')).every((text) => text.endsWith('@example.'))).toBe(
        true,
      )
    }
  },
)

async function opened(bytes: Uint8Array) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  return book.worksheets[0]
}

test('the workbook holds the same rows, its head frozen and repeated in print', async () => {
  const sheet = await opened(await summaryWorkbook(summaryData(3)))
  expect(sheet?.getRow(4).values).toEqual([
    undefined,
    '序号',
    '案例名称',
    '报送单位',
    '机构类型',
    '主题',
    '服务对象',
    '联系人',
    '联系电话',
    '邮箱',
    '备注',
  ])
  expect(sheet?.getCell('A7').value).toBe(3)
  expect(sheet?.getCell('H5').value).toBe('0379-00000000')
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 })
  expect(sheet?.pageSetup).toMatchObject({
    orientation: 'landscape',
    paperSize: 9,
    fitToWidth: 1,
    printTitlesRow: '4:4',
  })
})

const drawn = {
  columns: [
    { label: '序号', sort: 'number' as const },
    { label: '单位名称', sort: 'unit' as const },
    { label: '展板块数', sort: 'short' as const },
    { label: '受众人次', sort: 'short' as const },
    { label: '备注', sort: 'remark' as const },
  ],
}
const drawnData = (n: number) => {
  const data = summaryData(n)
  return {
    ...data,
    ...drawn,
    rows: data.rows.map((row) => ({ ...row, cells: ['', '某海关', '2', '约300', '补报'] })),
  }
}

test('a table that its notice draws has those columns and no other, on paper and as a workbook', async () => {
  const { sections } = summaryTable(drawnData(2))
  const tables = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? [block] : [])),
  )
  expect(tables[1]?.widths).toEqual([4, 17, 8, 8, 6])
  const sheet = await opened(await summaryWorkbook(drawnData(2)))
  expect(sheet?.getRow(4).values).toEqual([undefined, '序号', '单位名称', '展板块数', '受众人次', '备注'])
  expect(sheet?.getRow(6).values).toEqual([undefined, 2, '某海关', 2, '约300', '补报'])
})

const sorts = {
  usual: undefined,
  activities: ['number', 'unit', 'short', 'short', 'remark'],
  videos: ['number', 'title', 'text', 'text', 'name', 'remark'],
  title: ['number', 'title'],
} as const

/** Of the row of who filled the table in: its texts, those that need more lines than their cells have room for, and how high it is. */
async function filledIn(columns: readonly ColumnSort[] | undefined) {
  const drawn = columns ? { columns: columns.map((sort) => ({ label: sort, sort })) } : {}
  const sheet = await opened(await summaryWorkbook({ ...summaryData(1), ...drawn }))
  const { height = 0 } = sheet?.getRow(3) ?? {}
  const cells = new Map<string, { text: string; width: number }>()
  for (let at = 1; at <= (sheet?.columnCount ?? 0); at++) {
    const cell = sheet?.getCell(3, at)
    const { address = '', value } = cell?.master ?? {}
    const { width = 0 } = cells.get(address) ?? {}
    cells.set(address, { text: String(value), width: width + (sheet?.getColumn(at).width ?? 0) })
  }
  const all = [...cells.values()]
  const cut = all.filter(({ text, width }) => linesOf(text, width) * 15 > height)
  return { texts: all.map(({ text }) => text), cut, height }
}

test('who filled a table in, and when, is to be read whole, whatever columns its notice draws', async () => {
  const { unit, filledBy, phone, date } = summaryData(1)
  const code = `校验码：${version.code}（${version.note}）`
  const said = [
    `报送单位（盖章）：${unit}`,
    `填表人：${filledBy}`,
    `联系电话：${phone}`,
    `填表日期：${date}　${code}`,
  ]
  const whole = said.join('　')
  const found = await Promise.all(Object.values(sorts).map(filledIn))
  expect(found).toEqual([
    { texts: said, cut: [], height: 30 },
    { texts: [whole], cut: [], height: 51 },
    { texts: [whole], cut: [], height: 36 },
    { texts: [whole], cut: [], height: 81 },
  ])
})

test('whatever a call calls its entries, the workbook has a tab that Excel knows', async () => {
  const tabs = ['作品/案例', '名'.repeat(40)].map(
    async (noun) => (await opened(await summaryWorkbook({ ...summaryData(1), noun })))?.name,
  )
  expect(await Promise.all(tabs)).toEqual(['作品 案例汇总表', '名'.repeat(31)])
})

test('a figure is a number in the workbook; what only looks like one is the text that it was', async () => {
  const columns = (['short', 'short', 'short', 'short', 'text', 'phone', 'remark'] as const).map((sort) => ({
    label: sort,
    sort,
  }))
  const cells = ['0', '120', '007', '1'.repeat(16), '120', '02500002007', '3']
  const data = summaryData(1)
  const sheet = await opened(
    await summaryWorkbook({ ...data, columns, rows: data.rows.map((row) => ({ ...row, cells })) }),
  )
  const kept = ['007', '1'.repeat(16), '120', '02500002007', '3']
  expect(sheet?.getRow(5).values).toEqual([undefined, 0, 120, ...kept])
})

test('a table of few columns keeps in its head who fills it in, and when', async () => {
  const [number, title] = drawn.columns
  const heads = await Promise.all(
    [[title], [number, title], [number, title, title]].map(async (columns) => {
      const data = { ...summaryData(1), columns: columns.flatMap((one) => one ?? []) }
      return (await opened(await summaryWorkbook(data)))?.getCell('A3').value
    }),
  )
  const { unit, filledBy, phone, date } = summaryData(1)
  const code = `校验码：${version.code}（${version.note}）`
  const head = `报送单位（盖章）：${unit}　填表人：${filledBy}　联系电话：${phone}　填表日期：${date}　${code}`
  expect(heads).toEqual([head, head, head])
})

test('what looks like a formula stays a text', async () => {
  const data = summaryData(1)
  const rows = data.rows.map((row) => ({
    ...row,
    title: '=HYPERLINK("http://x")',
    unit: '+86',
    served: '-1',
    remark: '@SUM(A1)',
  }))
  const sheet = await opened(await summaryWorkbook({ ...data, rows }))
  const cells = ['B5', 'C5', 'F5', 'J5'].map((at) => sheet?.getCell(at))
  expect(cells.map((cell) => [cell?.type, cell?.value])).toEqual([
    [ExcelJS.ValueType.String, '=HYPERLINK("http://x")'],
    [ExcelJS.ValueType.String, '+86'],
    [ExcelJS.ValueType.String, '-1'],
    [ExcelJS.ValueType.String, '@SUM(A1)'],
  ])
})

needsTool('poppler', 'calc')(
  'LibreOffice prints the workbook on A4 across, with the head and the code on each page',
  async () => {
    const pdf = asPdf('summary.xlsx', await summaryWorkbook(summaryData(60)))
    const texts = pdfPages(pdf).map(packed)
    expect(texts.length).toBeGreaterThan(1)
    expect(texts.every((text) => text.includes('序号案例名称报送单位'))).toBe(true)
    const foot = `校验码：${version.code}（${version.note}）`
    expect(texts.filter((text) => !text.includes(packed(foot)))).toEqual([])
    expect(pdfWords(pdf).every(({ width, height }) => width > height)).toBe(true)
  },
  60_000,
)
