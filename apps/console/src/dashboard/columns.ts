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

/** The tab that stands for all phases together. */
export const allPhases = 'all'

/** A unit's phases added up: what it has done towards a minimum that runs over all of them. */
export function summed(cells: readonly MatrixCell[]): MatrixCell[] {
  const [first, ...rest] = cells
  if (!first) return []
  const total = { ...first, phase: allPhases }
  for (const cell of rest) for (const name of counted) total[name] += cell[name]
  return [total]
}

const counted = [...columns, 'minimum', 'short'] as const

/** Whether the row needs a call: something is missing, closed or not. */
export function owes(cell: MatrixCell | undefined): boolean {
  return cell !== undefined && (cell.overdue > 0 || cell.short > 0)
}
