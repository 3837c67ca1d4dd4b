import type { MatrixCell } from './dashboard.documents'
import { rowsOf, rowsOfAll, sheetColumns } from './sheet'

const cell = (phase: string, closesAt: string): MatrixCell => ({
  phase,
  expected: 1,
  draft: 0,
  finalised: 0,
  submitted: 1,
  returned: 0,
  owedAgain: 0,
  accepted: 1,
  declined: 0,
  forwarded: 0,
  overdue: 0,
  late: 1,
  minimum: 1,
  short: 0,
  came: 2,
  nil: null,
  closesAt,
  duties: [],
})

const notice = '2099-03-26T15:59:59.000Z'
const unit = (name: string, closesAt: string) => ({
  organisation: { id: name, name, shortName: '', types: [] },
  contactName: '',
  contactPhone: '',
  enterable: false,
  cells: [cell('phase1', closesAt)],
})
const matrix = {
  campaign: { id: '1', title: '' },
  now: notice,
  phases: [{ key: 'phase1', title: 'one', closesAt: notice }],
  perFiler: true,
  rows: [unit('a', notice), unit('b', '2099-03-31T15:59:59.000Z'), unit('c', '2099-03-19T15:59:59.000Z')],
  totals: [],
}

test('a sheet says with each unit whether its close was moved, how much was late and its on-time rate', () => {
  const columns = sheetColumns((key: string) => key)
  const said = rowsOf(matrix, 'phase1').map((row) =>
    ['unit', 'moved', 'late', 'onTime'].map((key) => columns.find((one) => one.key === key)?.cell(row)),
  )
  expect(said).toEqual([
    ['a', null, 1, '50%'],
    ['b', 'dashboard.isExtended', 1, '50%'],
    ['c', 'dashboard.isEarlier', 1, '50%'],
  ])
})

test('a sheet of all phases says the same of each', () => {
  const moved = sheetColumns((key: string) => key, { phased: true }).find(({ key }) => key === 'moved')
  expect(rowsOfAll(matrix).map((row) => moved?.cell(row))).toEqual([
    null,
    'dashboard.isExtended',
    'dashboard.isEarlier',
  ])
})
