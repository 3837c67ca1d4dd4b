import { packed, pdfPages } from '../../test/read.ts'
import { rendering } from '../../test/samples.ts'
import { needsTool } from '../../../../test/harness/tools.ts'
import { officialPage, paragraph, type Block, type Cell, type Document, type Row } from '../model/document.ts'
import { writePdf } from './writePdf.ts'

const poppler = needsTool('poppler')

const cell = (...blocks: Block[]): Cell => ({ blocks })
const text = (words: string): Cell => cell(paragraph('plain', words))

const withTable = (rows: Row[], headerRows: number, widths = [1, 5]): Document => ({
  title: '表格',
  created: '2026-03-25T02:00:00Z',
  sections: [
    {
      page: officialPage,
      numbers: { style: 'none' },
      blocks: [{ type: 'table', widths, headerRows, rows, size: 10.5, lines: 'ruled' }],
    },
  ],
})

const marks = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) => `第${String(from + at).padStart(3, '0')}项`)

/** The marks that are not printed exactly once. */
async function missing(document: Document, expected: string[]): Promise<string[]> {
  const { bytes } = await writePdf(document, rendering)
  const printed = packed(pdfPages(bytes).join(''))
  return expected.filter((mark) => printed.split(mark).length !== 2)
}

poppler('a first row higher than a page goes on below its head, and loses nothing', async () => {
  const all = marks(0, 120)
  const rows = [
    { cells: [text('甲'), text('乙')] },
    { cells: [text('名称'), text(all.join('说明文字若干，'))] },
  ]
  expect(await missing(withTable(rows, 1, [5, 1]), all)).toEqual([])
})

poppler('a cell of many short paragraphs breaks where the page ends', async () => {
  const all = marks(0, 90)
  const rows = [
    { cells: [text('甲'), text('乙')] },
    { cells: [text('名称'), cell(...all.map((mark) => paragraph('plain', mark)))] },
  ]
  expect(await missing(withTable(rows, 0), all)).toEqual([])
  expect(await missing(withTable(rows, 1), all)).toEqual([])
})

poppler(
  'a row that fits a page but not below its head is printed, and so is a head higher than a page',
  async () => {
    const head = marks(0, 14)
    const row = marks(100, 128)
    const rows = [
      { cells: [text('甲'), cell(...head.map((mark) => paragraph('plain', mark)))] },
      { cells: [text('名称'), cell(...row.map((mark) => paragraph('plain', mark)))] },
    ]
    expect(await missing(withTable(rows, 1), row)).toEqual([])
    const tall = marks(0, 80)
    const only = [{ cells: [text('甲'), cell(...tall.map((mark) => paragraph('plain', mark)))] }]
    expect(await missing(withTable(only, 1), tall)).toEqual([])
  },
)
