import { instantOf, minuteNow, minuteOf } from './minute'

beforeAll(() => {
  Object.defineProperty(globalThis, 'window', { value: {}, configurable: true })
})

test('a minute in the box is one of Beijing time, there and back', () => {
  expect(minuteOf('2021-06-30T16:05:40.000Z')).toBe('2021-07-01T00:05')
  expect(instantOf('2021-07-01T00:05')).toBe('2021-06-30T16:05:00.000Z')
})

test('the running minute is not rounded down before what has just been done', () => {
  const before = Date.now()
  expect(new Date(instantOf(minuteNow())).getTime()).toBeGreaterThanOrEqual(before)
})
