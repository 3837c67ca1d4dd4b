import type { Font, Worksheet } from 'exceljs'
import { linesOf, put, putHead, rowHeight, textFont, titleFont } from '../table/cells.ts'
import { standing } from '../table/quotePrefix.ts'
import { tabOf } from '../table/tab.ts'
import { codedFoot } from '../template/codedFoot.ts'
import { type ColumnSort, summaryColumns, type SummaryTableData } from './summaryTable.ts'
import { excel } from '../table/excel.ts'

const headRow = 4

/** The first and the last column of a text, and the text. */
type Span = [from: number, to: number, text: string]

function putHeading(sheet: Worksheet, data: SummaryTableData, widths: number[]): void {
  const last = widths.length
  const mark = data.demo ? '（演示数据）' : ''
  const lines: [string, Partial<Font>, number][] = [
    [`${data.campaign}${mark}`, textFont, 20],
    [data.heading, titleFont, 30],
  ]
  lines.forEach(([text, font, height], i) => {
    sheet.mergeCells(i + 1, 1, i + 1, last)
    const cell = sheet.getCell(i + 1, 1)
    Object.assign(cell, {
      value: text,
      font,
      alignment: standing({ horizontal: 'center', vertical: 'middle' }, text),
    })
    sheet.getRow(i + 1).height = height
  })
  putFilledIn(sheet, data, widths)
}

/** The least that the row of who filled the table in is high: two lines. */
const filledInHeight = 30

/** Who filled the table in and when, side by side; where a part finds no room in two lines, all of them in one cell. */
function putFilledIn(sheet: Worksheet, data: SummaryTableData, widths: number[]): void {
  const last = widths.length
  const code = data.version === undefined ? '' : `　校验码：${data.version.code}（${data.version.note}）`
  const said = [
    `报送单位（盖章）：${data.unit}`,
    `填表人：${data.filledBy}`,
    `联系电话：${data.phone}`,
    `填表日期：${data.date}${code}`,
  ]
  const starts = last >= 8 ? [1, 4, 6, 8] : [1, last - 2, last - 1, last]
  const apart = said.map((text, i): Span => [starts[i] ?? last, (starts[i + 1] ?? last + 1) - 1, text])
  const wide = ([from, to]: Span) => widths.slice(from - 1, to).reduce((sum, width) => sum + width, 0)
  const fits = last >= said.length && apart.every((span) => linesOf(span[2], wide(span)) <= 2)
  const spans: Span[] = fits ? apart : [[1, last, said.join('　')]]
  for (const [from, to, text] of spans) {
    if (from < to) sheet.mergeCells(3, from, 3, to)
    Object.assign(sheet.getCell(3, from), {
      value: text,
      font: textFont,
      alignment: standing({ vertical: 'middle', wrapText: true }, text),
    })
  }
  const texts = spans.map(([, , text]) => text)
  sheet.getRow(3).height = fits ? filledInHeight : Math.max(filledInHeight, rowHeight(texts, spans.map(wide)))
}

/** Longer figures lose their last digits in a spreadsheet. */
const figure = /^(0|[1-9]\d{0,14})$/

/** A figure goes in as a number, which can be added up; digits of any other column are a name or a code. */
const added = (value: string | number, sort: ColumnSort | undefined): string | number =>
  sort === 'short' && typeof value === 'string' && figure.test(value) ? Number(value) : value

/** 案例汇总表 as XLSX: the frozen table's text, figures as numbers, one sheet, A4 landscape, its head repeated on every printed page. */
export async function summaryWorkbook(data: SummaryTableData): Promise<Uint8Array> {
  const book = new (await excel()).Workbook()
  Object.assign(book, { creator: data.unit, lastModifiedBy: data.unit, title: data.heading })
  book.created = new Date(data.created)
  book.modified = new Date(data.created)
  const sheet = book.addWorksheet(tabOf(`${data.noun ?? '案例'}汇总表`), {
    views: [{ state: 'frozen', ySplit: headRow }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headRow}:${headRow}`,
      margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.9, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第 &P 页　共 &N 页' },
  })
  const widths = summaryColumns(data).map(({ share }) => share * 1.15 + 1)
  sheet.columns = widths.map((width) => ({ width }))
  putHeading(sheet, data, widths)
  summaryColumns(data).forEach(({ label }, i) => putHead(sheet.getCell(headRow, i + 1), label))
  data.rows.forEach((row, index) => {
    const values = summaryColumns(data).map(({ of, sort }) => added(of(row, index), sort))
    const line = sheet.getRow(headRow + 1 + index)
    line.height = rowHeight(values, widths)
    values.forEach((value, i) => put(line.getCell(i + 1), value))
  })
  return codedFoot(Buffer.from(await book.xlsx.writeBuffer()), [data.version], new Date(data.created))
}
