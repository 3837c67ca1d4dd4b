import { closeOf, dayOf, sayInstant, sayShort } from './time'

beforeAll(() => {
  // The language is kept in the browser's storage; a window without one speaks Chinese.
  Object.defineProperty(globalThis, 'window', { value: {}, configurable: true })
})

test('instants are said in Beijing time, wherever the computer stands', () => {
  expect(sayInstant('2021-06-30T15:59:59.000Z')).toBe('2021年6月30日 23:59')
  expect(sayShort('2021-06-30T16:00:00.000Z')).toBe('2021-07-01 00:00')
  expect(dayOf('2021-06-30T16:00:00.000Z')).toBe('2021-07-01')
})

test('a bare date closes at its last second', () => {
  expect(closeOf('2021-06-30')).toBe('2021-06-30T15:59:59.000Z')
})
