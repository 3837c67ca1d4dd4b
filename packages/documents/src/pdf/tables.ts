import type { Cell, Row, Table } from '../model/document.ts'
import type { FlowNode } from './text.ts'
import { mm } from './styles.ts'

export type CellNode = {
  stack: object[]
  verticalAlignment?: 'middle'
  alignment?: string
  colSpan?: number
  rowSpan?: number
}
type Covered = { text: string }

export type TableNode = {
  table: {
    widths: number[]
    headerRows: number
    keepWithHeaderRows: number
    dontBreakRows: boolean
    heights: (row: number) => number | 'auto'
    body: (CellNode | Covered)[][]
  }
  layout: { [measure: string]: (at: number) => number }
  keep?: number
  margin?: FlowNode['margin']
}

const padding = { x: 4, y: 2.5 }
const hair = 0.6

/** Writes a cell whose content is `width` points wide. */
type CellWriter = (cell: Cell, width: number) => CellNode

/** Cells as the engine wants them: every covered place filled. */
function grid(rows: Row[], widths: number[], cellNode: CellWriter): (CellNode | Covered)[][] {
  const columns = widths.length
  const body = rows.map((): (CellNode | Covered | undefined)[] => Array.from({ length: columns }))
  rows.forEach(({ cells }, r) => {
    let c = 0
    for (const cell of cells) {
      while (c < columns && body[r]?.[c] !== undefined) c++
      if (c >= columns) break
      const colSpan = Math.min(cell.columns ?? 1, columns - c)
      const rowSpan = Math.min(cell.rows ?? 1, rows.length - r)
      for (let i = r; i < r + rowSpan; i++)
        for (let j = c; j < c + colSpan; j++) body[i]?.splice(j, 1, { text: '' })
      const width = widths.slice(c, c + colSpan).reduce((a, b) => a + b, 0)
      body[r]?.splice(c, 1, { ...cellNode(cell, width), colSpan, rowSpan })
      c += colSpan
    }
  })
  return body.map((row) => row.map((cell) => cell ?? { text: '' }))
}

/** The widths of the columns' contents in points when the table fills `width`. */
export function contentWidths(table: Table, width: number): number[] {
  const line = table.lines === 'ruled' ? hair : 0
  const room = width - table.widths.length * 2 * padding.x - (table.widths.length + 1) * line
  const sum = table.widths.reduce((a, b) => a + b, 0)
  return table.widths.map((share) => (share / sum) * room)
}

/** A row higher than this share of a page may break across pages; lower ones stay whole. */
const wholeRow = 0.8

const letters = (cell: Cell): number =>
  cell.blocks.reduce(
    (n, block) => n + ('spans' in block ? block.spans.reduce((m, { text }) => m + text.length, 0) : 20),
    0,
  )

function tallest(table: Table, widths: number[]): number {
  const height = (cell: Cell, column: number): number => {
    const width = widths.slice(column, column + (cell.columns ?? 1)).reduce((a, b) => a + b, 0)
    return Math.ceil((letters(cell) * table.size) / Math.max(width, table.size)) * table.size * 1.5
  }
  return Math.max(0, ...table.rows.flatMap(({ cells }) => cells.map((cell, i) => height(cell, i))))
}

/** `room` is the width and height of the text area in points. */
export function tableNode(
  table: Table,
  room: { width: number; height: number },
  cellNode: CellWriter,
): TableNode {
  const widths = contentWidths(table, room.width)
  const line = table.lines === 'ruled' ? hair : 0
  const whole = tallest(table, widths) < room.height * wholeRow
  return {
    table: {
      widths,
      headerRows: Math.min(table.headerRows, table.rows.length),
      keepWithHeaderRows: table.rows.length > table.headerRows && table.headerRows > 0 ? 1 : 0,
      dontBreakRows: whole,
      heights: (row) => {
        const height = table.rows[row]?.height
        return height === undefined ? 'auto' : mm(height) - 2 * padding.y
      },
      // The engine loses cells that are centred in a row which a page break cuts.
      body: grid(table.rows, widths, (cell, width) => ({
        ...cellNode(cell, width),
        ...(whole ? { verticalAlignment: 'middle' } : {}),
      })),
    },
    layout: {
      hLineWidth: () => line,
      vLineWidth: () => line,
      paddingLeft: () => padding.x,
      paddingRight: () => padding.x,
      paddingTop: () => padding.y,
      paddingBottom: () => padding.y,
    },
  }
}
