import { onTimeRate, sayRate } from './onTime.ts'

test('what is overdue and what came late lower the rate', () => {
  expect(onTimeRate({ came: 3, late: 1, overdue: 1 })).toBe(0.5)
  expect(onTimeRate({ came: 2, late: 0, overdue: 0 })).toBe(1)
  expect(onTimeRate({ came: 0, late: 0, overdue: 2 })).toBe(0)
})

test('there is no rate before anything was due', () => {
  expect(onTimeRate({ came: 0, late: 0, overdue: 0 })).toBeUndefined()
})

test('a rate is written as 100 % only where nothing was late', () => {
  expect([1, 0.999, 0.5, 0, undefined].map(sayRate)).toEqual(['100%', '99%', '50%', '0%', '—'])
})
