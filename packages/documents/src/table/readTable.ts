import type { CellValue as ExcelValue } from 'exceljs'
import type { Column } from './writeTable.ts'
import { excel } from './excel.ts'

/** A filled row: `row` is its number in the sheet, as Excel shows it; texts are trimmed, dates are `YYYY-MM-DD`. */
export type ReadRow = { row: number; values: { [key: string]: string } }

export type ReadTable = { rows: ReadRow[]; /** labels of columns that the file lacks */ lacking: string[] }

/** What stops a file from being read; `reason` is a word for the caller to translate. */
export class UnreadableTable extends Error {
  constructor(
    readonly reason: 'notXlsx' | 'noHead' | 'tooManyRows' | 'tooManyCells',
    readonly limit?: number,
  ) {
    super(`The table cannot be read: ${reason}`)
  }
}

const two = (n: number): string => String(n).padStart(2, '0')

/** A cell as text: formulas by their result, links by their text, dates as days. */
export function cellText(value: ExcelValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date)
    return `${value.getUTCFullYear()}-${two(value.getUTCMonth() + 1)}-${two(value.getUTCDate())}`
  if (typeof value !== 'object') return String(value).trim()
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim()
  if ('hyperlink' in value) return cellText(value.text)
  if ('result' in value) return cellText(value.result)
  return ''
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
  let places: Map<string, number> | undefined
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      const cells = Array.isArray(row.values) ? Array.from(row.values, cellText) : []
      if (places === undefined) {
        places = headOf(cells, columns)
        return
      }
      const values = Object.fromEntries([...places].map(([key, at]) => [key, cells[at] ?? '']))
      if (Object.values(values).every((value) => value === '')) return
      if (rows.length >= limits.rows) throw new UnreadableTable('tooManyRows', limits.rows)
      rows.push({ row: row.number, values })
    })
    if (places !== undefined) break
  }
  if (places === undefined) throw new UnreadableTable('noHead')
  const found = places
  return {
    rows,
    lacking: columns.filter(({ key, optional }) => !optional && !found.has(key)).map(({ label }) => label),
  }
}
