import { cellOf, rateOf } from '../dashboard/columns'
import type { Matrix, MatrixCell } from '../dashboard/dashboard.documents'

/** How a unit stands to the close of its report, which closes the week; `notice` is the close that the notice sets. */
export type UnitClose = { cell: MatrixCell; notice: string }

/** The same of every unit of a matrix, by the unit. */
export function closesOf(matrix: Matrix | undefined): ReadonlyMap<string, UnitClose> {
  const last = matrix?.phases.at(-1)
  return new Map(
    (matrix?.rows ?? []).flatMap(({ organisation, cells }) => {
      const cell = last && cellOf(cells, last.key)
      return cell ? [[organisation.id, { cell, notice: last.closesAt }]] : []
    }),
  )
}

/** The on-time rate of all of them together, as a table writes it. */
export function onTimeOf(matrix: Matrix | undefined): string {
  const last = matrix?.phases.at(-1)
  return rateOf(last && cellOf(matrix?.totals ?? [], last.key))
}
