import { copyFormula, shiftFormula, shiftRange } from './shift.ts'

const shift = { first: 6, after: 10, by: 3 }
const names = { own: '汇总表', sheet: '汇总表' }

test.each([
  ['A5', 'A5'],
  ['A10', 'A10'],
  ['A11', 'A14'],
  ['$B$11:$D$12', '$B$14:$D$15'],
  ['A1:J20', 'A1:J23'],
  ['F6:F10', 'F6:F13'],
  ['F7:F10', 'F7:F10'],
  ['A5:A5 A11:B11', 'A5:A5 A14:B14'],
])('%s becomes %s when three rows come below the tenth', (before, after) => {
  expect(shiftRange(before, shift)).toBe(after)
})

test.each([
  ['SUM(F6:F10)+F12', 'SUM(F6:F13)+F15'],
  ['"A11"&A11', '"A11"&A14'],
  ["'汇总表'!A11+其他!A11", "'汇总表'!A14+其他!A11"],
  ['LOG10(A11)', 'LOG10(A14)'],
  ['共计A11', '共计A11'],
])('so do the references of %s', (before, after) => {
  expect(shiftFormula(before, names, shift)).toBe(after)
})

test('a formula of another sheet follows only what names this one', () => {
  expect(shiftFormula('A11+汇总表!A11', { own: '说明', sheet: '汇总表' }, shift)).toBe('A11+汇总表!A14')
})

test('a formula that is copied down follows its row, but for what is held', () => {
  expect(copyFormula('E6*$F$2+SUM(A6:D6)&"A1"', 2)).toBe('E8*$F$2+SUM(A8:D8)&"A1"')
})
