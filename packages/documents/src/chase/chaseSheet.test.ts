import { type ChaseList, chaseTable, type ChasedUnit } from './chaseSheet.ts'

const unit = (late: string): ChasedUnit => ({
  unit: '某大学',
  phase: '第一阶段',
  due: '',
  missing: '缺 1 个',
  late,
  onTime: '',
  contact: '林知远',
  phone: '02500002007',
  leader: '',
  reminded: '',
  called: '',
})

test('in a spreadsheet the numbers of a 催办单 are numbers, and digits of a telephone stay a text', () => {
  const list: ChaseList = {
    peers: false,
    units: [unit('2'), unit('')],
    totals: [{ phase: '第一阶段', late: '12', onTime: '' }],
  }
  const { columns, rows } = chaseTable(list)
  expect(columns.filter(({ kind }) => kind === 'number').map(({ label }) => label)).toEqual(['序号', '迟报'])
  const keys = ['序号', '迟报', '电话'].map((head) => columns.find(({ label }) => label === head)?.key ?? '')
  const told = [...(rows as Iterable<{ values: { [key: string]: unknown } }>)]
  expect(told.map(({ values }) => keys.map((key) => values[key]))).toEqual([
    [1, 2, '02500002007'],
    [2, '', '02500002007'],
    ['', 12, ''],
  ])
})
