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

/**
 * A unit's phases added up: what it has done towards a minimum that runs over all of them. Nothing is short in a phase where it said that
 * nothing comes, and a unit that said so in every phase has answered as a whole.
 */
export function summed(cells: readonly MatrixCell[]): MatrixCell[] {
  const [first] = cells
  if (!first) return []
  const said = cells.flatMap(({ nil }) => nil ?? [])
  const total = { ...first, phase: allPhases }
  total.closesAt = null
  total.nil = said.length === cells.length ? [...new Set(said)].join('；') : null
  total.duties = cells.flatMap(owedOf)
  for (const name of counted) total[name] = cells.reduce((sum, cell) => sum + cell[name], 0)
  total.short = cells.reduce((sum, cell) => sum + (cell.nil === null ? cell.short : 0), 0)
  return [total]
}

const counted = [...columns, 'owedAgain', 'minimum', 'short', 'came'] as const

/** The phase that is closing next by the server's clock, else the last. */
export function currentPhase({ phases, now }: Pick<Matrix, 'phases' | 'now'>): string {
  return (phases.find((phase) => phase.closesAt > now) ?? phases[phases.length - 1])?.key ?? ''
}

/** The tab that an address asks for, where the matrix has it; else that of the phase that is closing next. */
export function phaseIn(matrix: Pick<Matrix, 'phases' | 'now'>, asked: string | null): string {
  const has = asked === allPhases || matrix.phases.some(({ key }) => key === asked)
  return asked !== null && has ? asked : currentPhase(matrix)
}

/** The share of what has come in or is overdue that came by its close, as a table writes it. */
export function rateOf(cell: MatrixCell | undefined): string {
  return sayRate(cell && onTimeRate(cell))
}

type Translate = (key: string, args: { [name: string]: string | number }) => string

/** The duties that a unit still owes: none in a phase where it said that nothing comes. */
const owedOf = ({ nil, duties }: Pick<MatrixCell, 'nil' | 'duties'>) => (nil === null ? duties : [])

/** What a unit still owes of a week's duties, in words. */
export function sayDuties(cell: Pick<MatrixCell, 'nil' | 'duties'>, translate: Translate): string {
  return owedOf(cell)
    .map((owed) => translate('dashboard.dutyBy', owed))
    .join(translate('dashboard.and', {}))
}

/** Whether a close is another than the notice's, in a word: extended, or earlier. */
export function sayMoved(
  own: string | null | undefined,
  notice: string | undefined,
  translate: (key: string) => string,
): string | null {
  if (!own || !notice || own === notice) return null
  return translate(own > notice ? 'dashboard.isExtended' : 'dashboard.isEarlier')
}

/** Whether the row needs a call: something is missing, closed or not. */
export function owes(cell: MatrixCell | undefined): boolean {
  if (cell === undefined || cell.nil !== null) return false
  return cell.overdue > 0 || cell.short > 0 || cell.owedAgain > 0 || cell.duties.length > 0
}
