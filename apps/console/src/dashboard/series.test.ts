import { comparison, levelAt, seriesOf } from './series'

const first = { key: 'phase1', title: '第一阶段', closesAt: '2021-03-26T15:59:59.000Z' }
const second = { key: 'phase2', title: '第二阶段', closesAt: '2021-06-25T15:59:59.000Z' }
const arrivals = [
  { phase: 'phase1', day: '2021-03-24', n: 2 },
  { phase: 'phase1', day: '2021-03-26', n: 3 },
  { phase: 'phase2', day: '2021-06-20', n: 4 },
]

test('a phase fills day by day towards its close', () => {
  expect(seriesOf(arrivals, first, '2021-06-24')).toEqual([
    { x: -3, y: 0 },
    { x: -2, y: 2 },
    { x: 0, y: 5 },
  ])
})

test('a phase that is open goes on to today', () => {
  expect(seriesOf(arrivals, second, '2021-06-23')).toEqual([
    { x: -6, y: 0 },
    { x: -5, y: 4 },
    { x: -2, y: 4 },
  ])
  expect(seriesOf(arrivals, { ...second, key: 'phase3' }, '2021-06-23')).toEqual([])
})

test('phases are compared at as many days from their closes', () => {
  const [own, before] = [second, first].map((phase) => seriesOf(arrivals, phase, '2021-06-24'))
  const place = { close: '2021-06-25', today: '2021-06-24' }
  expect(comparison(own ?? [], before ?? [], place)).toEqual({ x: -1, now: 4, before: 2 })
  expect(comparison(before ?? [], [], place)).toBeUndefined()
  expect(levelAt(before ?? [], -30)).toBe(0)
})
