import type { CellValue } from './cells.ts'
import { looksLikeFormula } from './quotePrefix.ts'

/** A text that a spreadsheet would reckon out gets an apostrophe, which is how a cell says that it is text. */
const guarded = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text)

function field(value: CellValue): string {
  if (value === undefined) return ''
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : value
  return typeof text === 'number' ? String(text) : `"${guarded(text).replaceAll('"', '""')}"`
}

/**
 * A table as RFC 4180 has it, with the mark of UTF-8 without which Excel shows Chinese as rubbish. Texts are quoted, numbers are not, and no
 * text can become a formula.
 */
export function csvOf(rows: Iterable<readonly CellValue[]>): string {
  const lines = Array.from(rows, (row) => row.map(field).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
