import type { Matrix, MatrixCell } from '../dashboard/dashboard.documents'
import { closesOf, onTimeOf } from './closes'
import { dutyColumns, reportColumn } from './duties.sheet'
import type { WeekRow } from './week.documents'

const notice = '2099-04-30T15:59:59.000Z'
const later = '2099-05-05T15:59:59.000Z'
const earlier = '2099-04-25T15:59:59.000Z'

const cell = (closesAt: string | null, stood: Partial<MatrixCell> = {}): MatrixCell => ({
  phase: 'summary',
  expected: 1,
  draft: 0,
  finalised: 0,
  submitted: 0,
  returned: 0,
  owedAgain: 0,
  accepted: 0,
  declined: 0,
  forwarded: 0,
  overdue: 0,
  late: 0,
  minimum: 1,
  short: 0,
  came: 0,
  nil: null,
  closesAt,
  duties: [],
  ...stood,
})
const organisation = (name: string) => ({ id: name, key: name, name, shortName: '', types: [] })
const standing = (name: string, own: MatrixCell): Matrix['rows'][number] => ({
  organisation: organisation(name),
  contactName: '',
  contactPhone: '',
  enterable: false,
  cells: [own],
})
const matrix: Matrix = {
  campaign: { id: '1', title: '' },
  now: notice,
  phases: [{ key: 'summary', title: '', closesAt: notice }],
  perFiler: true,
  rows: [
    standing('court', cell(notice, { came: 1 })),
    standing('customs', cell(later, { came: 1, late: 1 })),
    standing('police', cell(earlier)),
  ],
  totals: [cell(null, { expected: 3, came: 2, late: 1 })],
}
const rows = ['court', 'customs', 'police'].map((name): WeekRow => ({
  organisation: organisation(name),
  contactName: '',
  contactPhone: '',
  leaderName: '',
  leaderPost: '',
  leaderPhone: '',
  planned: 0,
  held: 0,
  pictures: 0,
  delivered: 0,
  cells: [],
}))
const translate = (key: string): string => key

test('units × duties says of each unit whether its close was moved, whether it was late and its on-time rate', () => {
  const columns = dutyColumns([], { translate, closes: closesOf(matrix) })
  const said = rows.map((row) =>
    ['unit', 'moved', 'late', 'onTime'].map((key) => columns.find((one) => one.key === key)?.cell(row)),
  )
  expect(said).toEqual([
    ['court', null, 0, '100%'],
    ['customs', 'dashboard.isExtended', 1, '0%'],
    ['police', 'dashboard.isEarlier', 0, '—'],
  ])
})

test('a unit, which sees no other and no matrix, has no columns of closes in its sheet', () => {
  const keys = (closes: ReturnType<typeof closesOf>) =>
    dutyColumns([], { translate, closes }).map(({ key }) => key)
  const own = keys(closesOf(undefined))
  expect(keys(closesOf(matrix)).filter((key) => !own.includes(key))).toEqual([
    'close',
    'moved',
    'late',
    'onTime',
  ])
})

test('the sheet of the first screen says beside it how each unit stands to its report', () => {
  const { cell: say } = reportColumn({ translate, closes: closesOf(matrix) })
  expect(rows.map((row) => say(row))).toEqual(['—', 'dashboard.column.late', '—'])
})

test('the on-time rate of all units is that of what came and is overdue of all of them', () => {
  expect([onTimeOf(matrix), onTimeOf(undefined)]).toEqual(['50%', '—'])
})
