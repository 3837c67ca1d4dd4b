import { chineseNumber, roman } from './numerals.ts'

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [99, '九十九'],
  [105, '一百〇五'],
  [110, '一百一十'],
  [320, '三百二十'],
])('%i is %s', (n, written) => {
  expect(chineseNumber(n)).toBe(written)
})

test.each([
  [1, 'I'],
  [4, 'IV'],
  [14, 'XIV'],
  [49, 'XLIX'],
])('%i is %s in Roman numerals', (n, written) => {
  expect(roman(n)).toBe(written)
})
