import type { EntryState } from '../entry/state.ts'

/** Columns of a matrix in reading order: 应报, 草稿, 待盖章, 已报, 退回, 通过, 不予推荐, 已上报, 逾期未报, 迟报. */
export const matrixColumns = Object.freeze([
  'due',
  'draft',
  'awaitingSeal',
  'submitted',
  'returned',
  'accepted',
  'declined',
  'forwarded',
  'overdue',
  'late',
] as const)

export type MatrixColumn = (typeof matrixColumns)[number]
export type MatrixRow = Record<MatrixColumn, number>

/** How many entries stand in each state; what is absent is 0. */
export type StateCounts = Partial<Record<EntryState, number>>

const columnOf: Readonly<Record<EntryState, MatrixColumn>> = Object.freeze({
  draft: 'draft',
  finalised: 'awaitingSeal',
  submitted: 'submitted',
  inReview: 'submitted',
  returned: 'returned',
  accepted: 'accepted',
  declined: 'declined',
  forwarded: 'forwarded',
})

/** What is in at the receiver; a returned entry has to come again and a declined one does not count. */
const inHand: readonly MatrixColumn[] = ['submitted', 'accepted', 'forwarded']

export function emptyRow(): MatrixRow {
  return {
    due: 0,
    draft: 0,
    awaitingSeal: 0,
    submitted: 0,
    returned: 0,
    accepted: 0,
    declined: 0,
    forwarded: 0,
    overdue: 0,
    late: 0,
  }
}

/**
 * The row of one unit in one phase. `due` is its minimum; `late` counts what came in late, whoever consented; `overdue` is what is missing of the
 * minimum once the unit's close has passed.
 */
export function matrixRow(unit: {
  due: number
  states: StateCounts
  late: number
  closed: boolean
}): MatrixRow {
  const row = { ...emptyRow(), due: unit.due, late: unit.late }
  for (const [state, column] of Object.entries(columnOf) as [EntryState, MatrixColumn][])
    row[column] += unit.states[state] ?? 0
  const came = inHand.reduce((sum, column) => sum + row[column], 0)
  row.overdue = unit.closed ? Math.max(0, unit.due - came) : 0
  return row
}

/** Adds rows column by column: what is overdue in one unit is not made good by another's surplus. */
export function sumRows(rows: Iterable<MatrixRow>): MatrixRow {
  const sum = emptyRow()
  for (const row of rows) for (const column of matrixColumns) sum[column] += row[column]
  return sum
}
