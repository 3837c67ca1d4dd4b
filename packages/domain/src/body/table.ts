import type { TableCell } from '../content.ts'

/**
 * How many columns each row of a table covers, its own cells and those reaching down from above. Undefined where a cell
 * reaches below the last row.
 */
export function rowWidths(rows: readonly TableCell[][]): number[] | undefined {
  const widths = rows.map(() => 0)
  for (const [at, row] of rows.entries()) {
    for (const cell of row) {
      const down = cell.rows ?? 1
      if (at + down > rows.length) return undefined
      for (let line = at; line < at + down; line++) widths[line] = (widths[line] ?? 0) + (cell.columns ?? 1)
    }
  }
  return widths
}

/** Whether all rows of a table cover the same number of columns. */
export function isRectangular(rows: readonly TableCell[][]): boolean {
  const widths = rowWidths(rows)
  return widths !== undefined && widths.every((width) => width === widths[0])
}

/** Fills short rows with empty cells and cuts cells that reach below the last row. */
export function squared(rows: readonly TableCell[][]): TableCell[][] {
  const cutDown = rows.map((row, at) =>
    row.map((cell) => {
      const { rows: down = 1, ...rest } = cell
      const fits = Math.min(down, rows.length - at)
      return fits > 1 ? { ...rest, rows: fits } : rest
    }),
  )
  const widths = rowWidths(cutDown) ?? []
  const width = Math.max(1, ...widths)
  return cutDown.map((row, at) => [
    ...row,
    ...Array.from({ length: width - (widths[at] ?? 0) }, (): TableCell => ({ blocks: [] })),
  ])
}
