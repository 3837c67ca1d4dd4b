import type { Block, Cell, Row, Span, Table } from '../model/document.ts'
import { printedSize } from './figures.ts'
import { mm } from './styles.ts'

/** Where a cell stands in the grid, and what it covers of it. */
export type Place = { cell: Cell; row: number; column: number; columns: number; rows: number }

/** The places of all cells, row by row; a cell that no column is left for has none. */
export function placesOf(rows: readonly Row[], columns: number): Place[] {
  const taken = new Set<string>()
  return rows.flatMap(({ cells }, row) => {
    let column = 0
    return cells.flatMap((cell): Place[] => {
      while (taken.has(`${row} ${column}`)) column += 1
      if (column >= columns) return []
      const place = {
        cell,
        row,
        column,
        columns: Math.min(cell.columns ?? 1, columns - column),
        rows: Math.min(cell.rows ?? 1, rows.length - row),
      }
      for (let r = row; r < row + place.rows; r += 1)
        for (let c = column; c < column + place.columns; c += 1) taken.add(`${r} ${c}`)
      column += place.columns
      return [place]
    })
  })
}

/** A line of a table's own text, in its size; what else a cell holds is set as outside of a table. */
const leading = 1.5
const outside = { size: 16, line: 29 }

type Line = { width: number; size: number; line: number }

const lineHeight = (spans: readonly Span[], { width, size, line }: Line): number =>
  spans
    .map(({ text }) => text)
    .join('')
    .split('\n')
    .reduce(
      (sum, text) => sum + line * Math.max(1, Math.ceil((text.length * size) / Math.max(width, size))),
      0,
    )

/** What a block takes of a column in points, rather more than less; without bounds where that is not known. */
function blockHeight(block: Block, width: number, size: number): number {
  switch (block.type) {
    case 'paragraph':
      return lineHeight(block.spans, { width, size, line: size * leading })
    case 'heading':
      return lineHeight(block.spans, { width, ...outside })
    case 'list':
      return block.items.flat().reduce((sum, item) => sum + listed(item, width), 0)
    case 'figure':
      return printedSize(block, { width }).height + 2 * outside.line
    case 'sealPlace':
      return 3 * outside.line
    case 'space':
      return mm(block.height)
    case 'qr':
      return mm(block.size)
    default:
      return Infinity
  }
}

const listed = (item: Block, width: number): number =>
  item.type === 'paragraph'
    ? lineHeight(item.spans, { width: width - 2 * outside.size, ...outside })
    : blockHeight(item, width - 2 * outside.size, outside.size)

const gap = 6

/** The heights of a table's rows in points, rather more than less; `widths` are those of the columns' contents. */
export function rowHeights({ rows, size }: Table, widths: readonly number[]): number[] {
  const heights = rows.map(({ height = 0 }) => mm(height))
  for (const { cell, row, column, columns, rows: covered } of placesOf(rows, widths.length)) {
    const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0)
    const height = cell.blocks.reduce((sum, block) => sum + blockHeight(block, width, size), gap) / covered
    for (let at = row; at < row + covered; at += 1) heights[at] = Math.max(heights[at] ?? 0, height)
  }
  return heights
}
