import type { MatrixCell } from '../dashboard/dashboard.documents'
import { sayReport } from './sayReport'

const cell = (stood: Partial<MatrixCell>): MatrixCell => ({
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
  closesAt: null,
  duties: [],
  ...stood,
})
const words: { [key: string]: string } = {
  'dashboard.nil': '零报告',
  'week.notYet': '未报',
  'dashboard.column.accepted': '通过',
  'dashboard.column.submitted': '已报',
  'dashboard.column.returned': '退回',
  'dashboard.column.draft': '草稿',
  'dashboard.column.overdue': '逾期未报',
  'dashboard.column.late': '迟报',
}
const said = (stood: Partial<MatrixCell>) => sayReport(cell(stood), (key) => words[key] ?? key)

test('a report that came is told by its state, and that it came late', () => {
  expect([said({ accepted: 1 }), said({ submitted: 1, late: 1 }), said({ submitted: 2 })]).toEqual([
    { says: '通过', tone: 'done' },
    { says: '已报　迟报', tone: 'done' },
    { says: '已报 2', tone: 'done' },
  ])
})

test('one that has not come is told to be owed, what there is of it beside it, and to be overdue after the close', () => {
  expect([
    said({ short: 1 }),
    said({ short: 1, draft: 1 }),
    said({ short: 1, returned: 1, owedAgain: 1 }),
    said({ short: 1, overdue: 1 }),
    said({ short: 1, overdue: 1, draft: 1 }),
  ]).toEqual([
    { says: '未报', tone: 'owed' },
    { says: '草稿', tone: 'owed' },
    { says: '退回', tone: 'owed' },
    { says: '逾期未报', tone: 'late' },
    { says: '逾期未报　草稿', tone: 'late' },
  ])
})

test('who said that nothing comes has answered, and of whom nothing is asked there is nothing to tell', () => {
  expect([said({ nil: '未开展', short: 1 }), said({ minimum: 0, expected: 0 })]).toEqual([
    { says: '零报告', tone: 'done' },
    { says: '—', tone: 'done' },
  ])
  expect(sayReport(undefined, (key) => key)).toEqual({ says: '—', tone: 'done' })
})
