import type { MatrixCell } from '../dashboard/dashboard.documents'

/** From what is done to what is only begun. */
const states = ['forwarded', 'accepted', 'declined', 'submitted', 'returned', 'finalised', 'draft'] as const

type Translate = (key: string, args?: { n: number }) => string
type Stood = { says: string; tone: 'late' | 'owed' | 'done' }

/** How a unit stands to its report, in a word or two: what there is of it, and that it is overdue, late or not there. */
export function sayReport(cell: MatrixCell | undefined, translate: Translate): Stood {
  if (!cell) return { says: '—', tone: 'done' }
  if (cell.nil !== null) return { says: translate('dashboard.nil'), tone: 'done' }
  const there = states.flatMap((state) => {
    const n = cell[state]
    const word = translate(`dashboard.column.${state}`)
    if (n === 0) return []
    return n === 1 ? word : `${word} ${n}`
  })
  const late = cell.late > 0 ? [translate('dashboard.column.late')] : []
  const overdue = cell.overdue > 0 ? [translate('dashboard.column.overdue')] : []
  const said = [...overdue, ...there, ...late]
  if (overdue.length > 0) return { says: said.join('　'), tone: 'late' }
  if (said.length === 0) return { says: cell.short > 0 ? translate('week.notYet') : '—', tone: owed(cell) }
  return { says: said.join('　'), tone: owed(cell) }
}

const owed = ({ short, owedAgain }: MatrixCell): Stood['tone'] =>
  short > 0 || owedAgain > 0 ? 'owed' : 'done'
