import type { Cell, Table } from '../model/document.ts'
import { placesOf } from '../pdf/tableRows.ts'

/** Lines of a table's text by their size, and blank at the left and right of a cell: both as in the PDF. */
export const pitch = 1.45
export const padding = 80

const none = { style: 'none', size: 0, color: 'auto' } as const
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

/** Points that a line of each cell may fill; columns are as wide as they are, in twips. */
export const roomsOf = ({ rows }: Table, columns: readonly number[]): Map<Cell, number> =>
  new Map(
    placesOf(rows, columns.length).map(({ cell, column, columns: covered }) => {
      const wide = columns.slice(column, column + covered).reduce((a, b) => a + b, 0)
      return [cell, (wide - 2 * padding) / 20]
    }),
  )
