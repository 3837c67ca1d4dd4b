import type { Cell, Table } from '../model/document.ts'
import type { FlowNode } from './text.ts'
import { mm } from './styles.ts'
import { nestIn, tableNests } from './nests.ts'
import { placesOf, rowHeights } from './tableRows.ts'

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
    /** Points that the last row takes with what must stand below the table. */
    ending?: number
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

type Grid = { widths: number[]; head: number; cellNode: CellWriter }

/** Cells as the engine wants them: every covered place filled. A table without lines only arranges what is in it. */
function grid(table: Table, { widths, head, cellNode }: Grid): (CellNode | Covered)[][] {
  const body = table.rows.map(() => widths.map((): CellNode | Covered => ({ text: '' })))
  const places = placesOf(table.rows, widths.length)
  const nests = table.lines === 'ruled' ? tableNests(table, places, head) : []
  for (const [i, { cell, row, column, columns: colSpan, rows: rowSpan }] of places.entries()) {
    const width = widths.slice(column, column + colSpan).reduce((a, b) => a + b, 0)
    const node = cellNode(cell, width)
    const nest = nests[i]
    if (nest) nestIn(node.stack, nest)
    body[row]?.splice(column, 1, { ...node, colSpan, rowSpan })
  }
  return body
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

/** A head that takes more of a page than this is not repeated. */
const mostHead = 0.4

/**
 * What the engine holds together. Of what it holds together and finds no page for it prints only what the first page takes, so that whatever
 * may be too high is let go: rows break, a row is not kept with its head, a head is not repeated.
 */
function heldTogether(table: Table, widths: number[], { height: room, below }: Room) {
  const heights = rowHeights(table, widths)
  const asked = Math.min(table.headerRows, table.rows.length)
  const high = heights.slice(0, asked).reduce((sum, one) => sum + one, 0)
  const head = high < room * mostHead ? asked : 0
  const above = head === 0 ? 0 : high
  const rows = heights.slice(head)
  const fits = (height: number): boolean => above + height < room * wholeRow
  const ending = below === undefined ? Infinity : (rows.at(-1) ?? 0) + below
  // A single row is begun with its head, and both move with what stands below.
  const ended: { ending?: number; keep?: number } = !fits(ending)
    ? {}
    : rows.length > 1
      ? { ending }
      : { keep: above + ending }
  return { head, first: head > 0 && rows.length > 0 && fits(rows[0] ?? 0), whole: rows.every(fits), ...ended }
}

/** The width and height of the text area in points, and what must stand below the table on the page on which it ends. */
type Room = { width: number; height: number; below?: number | undefined }

export function tableNode(table: Table, room: Room, cellNode: CellWriter): TableNode {
  const widths = contentWidths(table, room.width)
  const line = table.lines === 'ruled' ? hair : 0
  const { head, first, whole, ending, keep } = heldTogether(table, widths, room)
  return {
    ...(keep === undefined ? {} : { keep }),
    table: {
      ...(ending === undefined ? {} : { ending }),
      widths,
      headerRows: head,
      keepWithHeaderRows: first ? 1 : 0,
      dontBreakRows: whole,
      heights: (row) => {
        const height = table.rows[row]?.height
        return height === undefined ? 'auto' : mm(height) - 2 * padding.y
      },
      // The engine loses cells that are centred in a row which a page break cuts.
      body: grid(table, {
        widths,
        head,
        cellNode: (cell, width) => ({
          ...cellNode(cell, width),
          ...(whole ? { verticalAlignment: 'middle' } : {}),
        }),
      }),
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
