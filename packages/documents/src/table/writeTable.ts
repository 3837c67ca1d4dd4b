import type ExcelJS from 'exceljs'
import type { Worksheet } from 'exceljs'
import type { Writable } from 'node:stream'
import { type CellValue, put, putHead, rowHeight, textFont } from './cells.ts'
import { excel } from './excel.ts'
import { tabOf } from './tab.ts'

export type Column = {
  key: string
  label: string
  /** In characters of Excel's standard font. */
  width: number
  kind: 'text' | 'number' | 'date'
  /** Offered in a drop-down list. */
  options?: string[]
  /** Is read where a sheet has it, and not missed where it has not. */
  optional?: boolean
  /** What else a sheet that was not made here may head it. */
  also?: readonly string[]
}

export type TableRow = {
  values: { [key: string]: CellValue }
  /** What is wrong with the row; a table with any gets the column 错误原因. */
  errors?: string[]
}

export type TableContent = {
  sheet: string
  columns: Column[]
  rows: Iterable<TableRow> | AsyncIterable<TableRow>
  /** Adds the column 错误原因, which has to be known before the first row is written. */
  withErrors?: boolean
  /** Rows below the table that keep drop-down lists, for a template to be filled in. */
  emptyRows?: number
}

export type BookProperties = {
  /** Says 演示数据 on the sheets' tabs and at the foot of every printed page. */
  demo?: boolean
  /** ISO 8601 instant for the file's properties. */
  created: string
}

export type TableSheet = TableContent & BookProperties

export const errorsLabel = '错误原因'

const formats = { text: '@', number: 'General', date: 'yyyy-mm-dd' }
const optionsSheet = '选项'

type Book = ExcelJS.stream.xlsx.WorkbookWriter

/** What exceljs keeps of a sheet's validations, by cell or by range. */
type Validations = { add(range: string, validation: ExcelJS.DataValidation): void }

/**
 * A sheet's drop-down lists lie on a hidden sheet of their own; a book of several sheets has several. One validation holds for a whole column,
 * so that the rows above may have gone already.
 */
function addLists(
  book: Book,
  sheet: Worksheet,
  { columns, last }: { columns: Column[]; last: number },
): void {
  const lists = columns.flatMap((column, i) =>
    column.options === undefined ? [] : [{ at: i + 1, options: column.options }],
  )
  if (lists.length === 0 || last < 2) return
  const name = sheet.id === 1 ? optionsSheet : `${optionsSheet}${sheet.id}`
  const hidden = book.addWorksheet(name, { state: 'veryHidden' })
  const height = Math.max(...lists.map(({ options }) => options.length))
  for (let row = 1; row <= height; row++) {
    lists.forEach(({ options }, i) => put(hidden.getCell(row, i + 1), options[row - 1]))
    hidden.getRow(row).commit()
  }
  // Not among the types of exceljs, as is no range.
  const validations: Validations = Reflect.get(sheet, 'dataValidations')
  lists.forEach(({ at, options }, i) => {
    const [from, to] = [hidden.getColumn(i + 1).letter, sheet.getColumn(at).letter]
    validations.add(`${to}2:${to}${last}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`${name}!$${from}$1:$${from}$${options.length}`],
      showErrorMessage: true,
      errorTitle: '请从列表中选择',
      error: '所填内容不在可选范围内。',
    })
  })
  hidden.commit()
}

async function addSheet(book: Book, table: TableContent, mark: string): Promise<number> {
  const sheet = book.addWorksheet(tabOf(mark ? `${table.sheet}（${mark}）` : table.sheet), {
    headerFooter: { oddFooter: `&L${mark}&R第 &P 页　共 &N 页` },
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  })
  const columns = table.withErrors === true ? [...table.columns, errorsColumn] : table.columns
  sheet.columns = columns.map(({ key, width, kind }) => ({
    key,
    width,
    style: { numFmt: formats[kind], font: textFont },
  }))
  columns.forEach(({ label }, i) => putHead(sheet.getCell(1, i + 1), label))
  const widths = columns.map(({ width }) => width)
  sheet.getRow(1).height = rowHeight(
    columns.map(({ label }) => label),
    widths,
  )
  sheet.getRow(1).commit()
  let written = 0
  for await (const { values, errors = [] } of table.rows) {
    written++
    const row = sheet.getRow(written + 1)
    const found = columns.map(({ key }) => (key === errorsColumn.key ? oneAfterAnother(errors) : values[key]))
    row.height = rowHeight(found, widths)
    columns.forEach(({ kind }, i) => put(row.getCell(i + 1), found[i], { format: formats[kind] }))
    row.commit()
  }
  addLists(book, sheet, { columns, last: written + 1 + (table.emptyRows ?? 0) })
  sheet.commit()
  return written
}

/**
 * Writes several tables, each on a sheet of its own, to an XLSX file or stream, rows as they come: a head that stays in sight and is
 * repeated in print, texts that stay texts, drop-down lists where a column names options. Gives the number of rows of each.
 */
export async function writeTables(
  out: Writable | string,
  tables: readonly TableContent[],
  { demo, created }: BookProperties,
): Promise<number[]> {
  const target = typeof out === 'string' ? { filename: out } : { stream: out }
  const { stream } = await excel()
  const book = new stream.xlsx.WorkbookWriter({ ...target, useStyles: true, useSharedStrings: false })
  book.creator = 'Huibian'
  book.lastModifiedBy = 'Huibian'
  book.created = new Date(created)
  book.modified = new Date(created)
  const written: number[] = []
  for (const table of tables) written.push(await addSheet(book, table, demo === true ? '演示数据' : ''))
  await book.commit()
  return written
}

/** Writes one table and gives the number of its rows. Memory does not grow with them. */
export async function writeTable(out: Writable | string, table: TableSheet): Promise<number> {
  const [written = 0] = await writeTables(out, [table], table)
  return written
}

/** A sentence ends itself; what is none is parted from the next. */
const oneAfterAnother = (errors: string[]): string =>
  errors.join('；').replaceAll('。；', '。').replaceAll('.；', '. ')

const errorsColumn: Column = { key: 'errors', label: errorsLabel, width: 40, kind: 'text' }
