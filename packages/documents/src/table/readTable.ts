import type { Row } from 'exceljs'
import type { Column } from './writeTable.ts'
import { cellText } from './cellText.ts'
import { excel } from './excel.ts'
import { type LeftOut, Leavings } from './leavings.ts'

export { cellText }

/** A filled row: `row` is its number in the sheet, as Excel shows it; texts are trimmed, dates are `YYYY-MM-DD`. */
export type ReadRow = { row: number; values: { [key: string]: string } }

export type ReadTable = {
  rows: ReadRow[]
  /** Labels of columns that the file lacks. */
  lacking: string[]
  /** What its cells say that is in no row. */
  left: LeftOut[]
}

/** What stops a file from being read; `reason` is a word for the caller to translate. */
export class UnreadableTable extends Error {
  constructor(
    readonly reason: 'notXlsx' | 'noHead' | 'tooManyRows' | 'tooManyCells',
    readonly limit?: number,
  ) {
    super(`The table cannot be read: ${reason}`)
  }
}

const plain = (label: string): string => label.replaceAll(/[\s*＊]/g, '')

/** Which column of the sheet holds which of ours, found in the first row that has at least half of the labels that it must have. */
function headOf(values: string[], columns: Column[]): Map<string, number> | undefined {
  const places = new Map<string, number>()
  for (const { key, label, also = [] } of columns) {
    const heads = [label, ...also].map(plain)
    const at = values.findIndex((value) => heads.includes(plain(value)))
    if (at >= 0) places.set(key, at)
  }
  const asked = columns.filter(({ optional }) => !optional)
  const found = asked.filter(({ key }) => places.has(key)).length
  return found > 0 && found * 2 >= asked.length ? places : undefined
}

/** What of a sheet is no cell; lists offered for whole columns would be spread over every cell of them. */
const adornments = [
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'extLst',
  'tableParts',
]

/**
 * Reads the first sheet of an XLSX file that has this head, wherever the columns stand; empty rows are left out.
 * Throws UnreadableTable. The file must have been checked for its unpacked size before.
 */
export async function readTable(
  bytes: Uint8Array,
  columns: Column[],
  limits: { rows: number },
): Promise<ReadTable> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnreadableTable('notXlsx')
  // Not exceljs's streaming reader: of what Excel packs it loses the texts now and then.
  const book = new (await excel()).Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes: adornments })
  const rows: ReadRow[] = []
  const leavings = new Leavings()
  let places: Map<string, number> | undefined
  for (const sheet of book.worksheets) {
    if (places !== undefined) {
      leavings.sheet(sheet)
      continue
    }
    const above: Row[] = []
    sheet.eachRow((row) => {
      const cells = Array.isArray(row.values) ? Array.from(row.values, cellText) : []
      if (places === undefined) {
        places = headOf(cells, columns)
        if (places === undefined) above.push(row)
        else leavings.head(cells, new Set(places.values()))
        return
      }
      const values = Object.fromEntries([...places].map(([key, at]) => [key, cells[at] ?? '']))
      if (Object.values(values).every((value) => value === '')) return leavings.row(row)
      if (rows.length >= limits.rows) throw new UnreadableTable('tooManyRows', limits.rows)
      rows.push({ row: row.number, values })
      leavings.beside(cells)
    })
    if (places === undefined) leavings.sheet(sheet)
    else leavings.above(above)
  }
  if (places === undefined) throw new UnreadableTable('noHead')
  const found = places
  return {
    rows,
    lacking: columns.filter(({ key, optional }) => !optional && !found.has(key)).map(({ label }) => label),
    left: leavings.told(),
  }
}
