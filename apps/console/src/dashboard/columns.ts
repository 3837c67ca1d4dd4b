import type { MatrixCell } from './dashboard.documents'

/** The columns of numbers in the order an office reads them. */
export const columns = [
  'expected',
  'draft',
  'finalised',
  'submitted',
  'returned',
  'accepted',
  'declined',
  'forwarded',
  'overdue',
  'late',
] as const satisfies readonly (keyof MatrixCell)[]

export type MatrixColumn = (typeof columns)[number]

/** What a unit without a word in this phase shows. */
export function cellOf(cells: readonly MatrixCell[], phase: string): MatrixCell | undefined {
  return cells.find((cell) => cell.phase === phase)
}

/** Whether the row needs a call: something is missing, closed or not. */
export function owes(cell: MatrixCell | undefined): boolean {
  return cell !== undefined && (cell.overdue > 0 || cell.short > 0)
}
