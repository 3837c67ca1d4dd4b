import type { Workbook, Worksheet } from 'exceljs'
import type { Block, Cell, Document, Section, Table } from '../model/document.ts'
import { plainText } from '../model/walk.ts'
import { put, putHead, ruled, textFont, titleFont } from '../table/cells.ts'
import { standing } from '../table/quotePrefix.ts'
import { excel } from '../table/excel.ts'
import { codedFoot } from '../template/codedFoot.ts'

/** A cell's lines as one text; where a seal is pressed stay name and date. */
function textOf(blocks: Block[]): string {
  const lines = blocks.flatMap((block): string[] => {
    if ('spans' in block) return [plainText(block.spans)]
    if (block.type === 'sealPlace') return [block.name, block.date]
    return block.type === 'space' ? [''] : []
  })
  return lines.join('\n')
}

const pointsOf = (millimetres: number): number => (millimetres * 72) / 25.4

/** Units of Excel's column width that fill A4 between its margins, upright and across. */
const pageWidth = { portrait: 92, landscape: 140 }

/** Places of the grid already taken by a cell from a row above. */
type Taken = Set<string>

function putCell(sheet: Worksheet, cell: Cell, at: { row: number; column: number }): void {
  const { columns = 1, rows = 1 } = cell
  const [right, bottom] = [at.column + columns - 1, at.row + rows - 1]
  if (columns > 1 || rows > 1) sheet.mergeCells(at.row, at.column, bottom, right)
  const first = sheet.getCell(at.row, at.column)
  const text = textOf(cell.blocks)
  if (cell.head === true) putHead(first, text)
  else put(first, text, { horizontal: cell.align === 'centre' ? 'center' : 'left' })
  for (let row = at.row; row <= bottom; row++)
    for (let column = at.column; column <= right; column++) sheet.getCell(row, column).border = ruled
}

function putTable(sheet: Worksheet, table: Table, from: number): number {
  const taken: Taken = new Set()
  table.rows.forEach(({ cells, height }, i) => {
    const row = from + i
    if (height !== undefined) sheet.getRow(row).height = Math.min(400, pointsOf(height))
    let column = 1
    for (const cell of cells) {
      while (taken.has(`${row}:${column}`)) column++
      const { columns = 1, rows = 1 } = cell
      for (let r = row; r < row + rows; r++)
        for (let c = column; c < column + columns; c++) taken.add(`${r}:${c}`)
      putCell(sheet, cell, { row, column })
      column += columns
    }
  })
  return from + table.rows.length
}

function putLine(
  sheet: Worksheet,
  text: string,
  row: number,
  { last, title }: { last: number; title: boolean },
): void {
  sheet.mergeCells(row, 1, row, last)
  const cell = sheet.getCell(row, 1)
  cell.value = text
  cell.font = title ? titleFont : textFont
  cell.alignment = standing({ horizontal: 'center', vertical: 'middle', wrapText: true }, text)
  sheet.getRow(row).height = title ? 32 : 20
}

/** Sets the paper, and at the foot of each page its number; the code comes beside it. */
function addSheet(book: Workbook, { page }: Section, demo: boolean): Worksheet {
  return book.addWorksheet('表', {
    pageSetup: {
      paperSize: 9,
      orientation: page.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.9, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `${demo ? '&C演示数据' : ''}&R第 &P 页　共 &N 页` },
  })
}

/**
 * A form or table as XLSX in its printed layout: merged cells, heights, signature places. Its columns are those of its last ruled
 * table; headings stand above. What looks like a formula stays a text.
 */
export async function formWorkbook(document: Document): Promise<Uint8Array> {
  const book = new (await excel()).Workbook()
  Object.assign(book, {
    creator: document.author ?? '',
    lastModifiedBy: document.author ?? '',
    title: document.title,
  })
  book.created = new Date(document.created)
  book.modified = new Date(document.created)
  for (const section of document.sections) {
    const sheet = addSheet(book, section, document.demo === true)
    const tables = section.blocks.filter((block) => block.type === 'table')
    const widths = tables.at(-1)?.widths ?? [1]
    const sum = widths.reduce((a, b) => a + b, 0)
    sheet.columns = widths.map((share) => ({ width: (share / sum) * pageWidth[section.page.orientation] }))
    let row = 1
    for (const block of section.blocks) {
      if (block.type === 'paragraph')
        putLine(sheet, plainText(block.spans), row++, { last: widths.length, title: block.style === 'title' })
      if (block.type === 'table') row = putTable(sheet, block, row)
    }
  }
  const codes = document.sections.map(({ code }) => code)
  return codedFoot(Buffer.from(await book.xlsx.writeBuffer()), codes, new Date(document.created))
}
