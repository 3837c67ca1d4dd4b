import type { Workbook, Worksheet } from 'exceljs'
import type { Block, Cell, Document, Section, Table } from '../model/document.ts'
import { plainText } from '../model/walk.ts'
import { linesOf, put, putHead, ruled, tallest, textFont, titleFont, unitsOf } from '../table/cells.ts'
import { standing } from '../table/quotePrefix.ts'
import { excel } from '../table/excel.ts'
import { codedFoot } from '../template/codedFoot.ts'

/** Blanks that bring a line to the right end of its cell, three characters before the edge. A cell of Excel has one alignment for all its lines. */
const toRight = (line: string, width: number): string =>
  '　'.repeat(Math.max(0, Math.floor((width - unitsOf(line)) / unitsOf('　')) - 3)) + line

/** A cell's lines as one text; where a seal is pressed stay name and date, at the right as on paper. `width` is the cell's. */
function textOf(blocks: Block[], width: number): string {
  const lines = blocks.flatMap((block): string[] => {
    if ('spans' in block) {
      const line = plainText(block.spans)
      return [block.type === 'paragraph' && block.style === 'right' ? toRight(line.trimEnd(), width) : line]
    }
    if (block.type === 'sealPlace') return [block.name, block.date].map((line) => toRight(line.trim(), width))
    return block.type === 'space' ? [''] : []
  })
  return lines.join('\n')
}

const widthOf = ({ columns = 1 }: Cell, column: number, widths: readonly number[]): number =>
  widths.slice(column - 1, column - 1 + columns).reduce((a, b) => a + b, 0)

const pointsOf = (millimetres: number): number => (millimetres * 72) / 25.4

/** Units of Excel's column width that fill A4 between its margins, upright and across. */
const pageWidth = { portrait: 92, landscape: 140 }

/** A row of the table and a column of the sheet, and how wide the cell is; `numbers` in the column that counts the rows. */
type Place = { row: number; column: number; width: number; numbers: boolean }

/** `starts`: the sheet's row at which each row of the table begins, and the one past its last. */
function putCell(sheet: Worksheet, cell: Cell, at: Place, starts: readonly number[]): void {
  const { columns = 1, rows = 1 } = cell
  const [top = 1, below = top + 1] = [starts[at.row], starts[at.row + rows]]
  const [right, bottom] = [at.column + columns - 1, below - 1]
  if (right > at.column || bottom > top) sheet.mergeCells(top, at.column, bottom, right)
  const first = sheet.getCell(top, at.column)
  const text = textOf(cell.blocks, at.width)
  const horizontal = cell.align === 'centre' ? 'center' : 'left'
  if (cell.head === true) putHead(first, text)
  else if (at.numbers && /^\d{1,9}$/.test(text)) put(first, Number(text), { horizontal })
  else put(first, text, { horizontal })
  for (let row = top; row <= bottom; row++)
    for (let column = at.column; column <= right; column++) sheet.getCell(row, column).border = ruled
}

type Placed = { cell: Cell; row: number; column: number }

/** Each cell of a table with its column, given that some are taken by cells from rows above. */
function placed(table: Table): Placed[] {
  const taken = new Set<string>()
  return table.rows.flatMap(({ cells }, row) => {
    let column = 1
    return cells.map((cell): Placed => {
      while (taken.has(`${row}:${column}`)) column++
      const at = column
      const { columns = 1, rows = 1 } = cell
      for (let r = row; r < row + rows; r++) for (let c = at; c < at + columns; c++) taken.add(`${r}:${c}`)
      column += columns
      return { cell, row, column: at }
    })
  })
}

const lineHeight = 16

/** Points that each row needs so that all of its text shows: programs do not find it out for merged cells. The layout's height is the least. */
function heightsOf(table: Table, cells: readonly Placed[], widths: readonly number[]): number[] {
  const heights = table.rows.map(({ height }) => (height === undefined ? 20 : pointsOf(height)))
  for (const { cell, row, column } of cells) {
    const { rows = 1 } = cell
    const width = widthOf(cell, column, widths)
    const needed = 8 + lineHeight * linesOf(textOf(cell.blocks, width), width)
    const last = row + rows - 1
    const above = heights.slice(row, last).reduce((a, b) => a + b, 0)
    heights[last] = Math.max(heights[last] ?? 0, needed - above)
  }
  return heights
}

/** Puts a table on the sheet from a row on; what is taller than a row may be goes through several that are merged. */
function putTable(sheet: Worksheet, table: Table, from: number, widths: number[]): number {
  const cells = placed(table)
  const starts = [from]
  for (const height of heightsOf(table, cells, widths)) {
    const start = starts.at(-1) ?? from
    const parts = Math.ceil(height / tallest)
    for (let part = 0; part < parts; part++) sheet.getRow(start + part).height = height / parts
    starts.push(start + parts)
  }
  const counting = cells.find(({ cell, row }) => row < table.headerRows && textOf(cell.blocks, 0) === '序号')
  for (const { cell, row, column } of cells) {
    const numbers = column === counting?.column && row >= table.headerRows
    putCell(sheet, cell, { row, column, width: widthOf(cell, column, widths), numbers }, starts)
  }
  const headed = starts[table.headerRows] ?? from
  if (headed > from) {
    sheet.pageSetup.printTitlesRow = `${from}:${headed - 1}`
    sheet.views = [{ state: 'frozen', ySplit: headed - 1 }]
  }
  return starts.at(-1) ?? from
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
  const width = sheet.columns.slice(0, last).reduce((sum, column) => sum + (column.width ?? 0), 0)
  sheet.getRow(row).height = title ? 32 : 4 + lineHeight * linesOf(text, width)
}

/** Sets the paper, and at the foot of each page its number; the code comes beside it. */
function addSheet(book: Workbook, { page }: Section, demo: boolean): Worksheet {
  const before = book.worksheets.length
  return book.addWorksheet(before === 0 ? '表' : `表${before + 1}`, {
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
    const wide = widths.map((share) => (share / sum) * pageWidth[section.page.orientation])
    sheet.columns = wide.map((width) => ({ width }))
    let row = 1
    for (const block of section.blocks) {
      if (block.type === 'paragraph')
        putLine(sheet, plainText(block.spans), row++, { last: widths.length, title: block.style === 'title' })
      if (block.type === 'table') row = putTable(sheet, block, row, wide)
    }
  }
  const codes = document.sections.map(({ code }) => code)
  return codedFoot(Buffer.from(await book.xlsx.writeBuffer()), codes, new Date(document.created))
}
