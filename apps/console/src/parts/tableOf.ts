import type { Cell } from '../platform/takeTable'
import type { Column } from './RecordTable'

function textOf<Row>(column: Column<Row>, row: Row): Cell {
  const value: unknown = column.text ? column.text(row) : column.cell(row)
  if (typeof value === 'string' || typeof value === 'number') return value
  if (value === undefined || value === null || typeof value === 'boolean') return null
  throw new Error(`The column ${column.key} shows what is no text and does not say its text`)
}

/** What a table says, cell by cell, for a spreadsheet: columns without a heading are buttons and stay behind. */
export function tableOf<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): { columns: { label: string }[]; rows: Cell[][] } {
  const told = columns.filter(({ label }) => label !== '')
  return {
    columns: told.map(({ label }) => ({ label })),
    rows: rows.map((row) => told.map((column) => textOf(column, row))),
  }
}
