import { caseForm, judged, rulesOfKind } from '../../test/judged.ts'
import { dateWindow } from './dateWindow.ts'

const rule = rulesOfKind('dateWindow')

const row = rule({ field: 'period', from: '2020-01-01', to: 'today' })
const messages = (from: string, to: string) =>
  judged([row], { form: caseForm, today: '2021-03-20', content: { period: { from, to } } }).map(
    ({ message, args }) => [message, args.day],
  )

test('both ends of the window are inside', () => {
  expect(messages('2020-01-01', '2021-03-20')).toEqual([])
})

test('a day outside is refused at either end', () => {
  expect(messages('2019-12-31', '2020-05-01')).toEqual([['date.tooEarly', '2019-12-31']])
  expect(messages('2020-05-01', '2021-03-21')).toEqual([['date.tooLate', '2021-03-21']])
})

test('work that goes on has no end to judge', () => {
  expect(messages('2020-05-01', '')).toEqual([])
})

test('a fixed last day is neither tighter nor looser than the day of the act', () => {
  const compare = (child?: string, parent?: string) =>
    dateWindow.compare(
      { field: 'period', ...(child ? { to: child } : {}) },
      { field: 'period', ...(parent ? { to: parent } : {}) },
    )
  expect([
    compare('2099-12-31', 'today'),
    compare('today', '2099-12-31'),
    compare('today', 'today'),
    compare('today'),
    compare(undefined, 'today'),
    compare('2020-12-30', '2020-12-31'),
  ]).toEqual(['incomparable', 'incomparable', 'same', 'tighter', 'looser', 'tighter'])
})
