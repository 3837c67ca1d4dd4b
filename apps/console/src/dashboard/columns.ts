import { onTimeRate, sayRate } from '@huibian/domain'
import type { Matrix, MatrixCell } from './dashboard.documents'

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
  total.closesAt = null
  total.nil = null
  for (const cell of rest) for (const name of counted) total[name] += cell[name]
  return [total]
}

const counted = [...columns, 'minimum', 'short', 'came'] as const

/** The phase that is closing next by the server's clock, else the last. */
export function currentPhase({ phases, now }: Pick<Matrix, 'phases' | 'now'>): string {
  return (phases.find((phase) => phase.closesAt > now) ?? phases[phases.length - 1])?.key ?? ''
}

/** The share of what has come in or is overdue that came by its close, as a table writes it. */
export function rateOf(cell: MatrixCell | undefined): string {
  return sayRate(cell && onTimeRate(cell))
}

/** Whether the row needs a call: something is missing, closed or not. */
export function owes(cell: MatrixCell | undefined): boolean {
  return cell !== undefined && cell.nil === null && (cell.overdue > 0 || cell.short > 0)
}
