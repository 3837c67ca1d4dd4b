import { asTyped, isNew, left, linesOf, listOf, listText, opened, seen, type Saying } from './typed'

const lines: Saying = (typed) => linesOf(typed).join('\n')
const list =
  (before: readonly (string | number)[]): Saying =>
  (typed) =>
    listText(listOf(typed, before))

test('a line just begun stays in the box when the lines before it have been written', () => {
  const held = { value: '甲', typed: '甲\n乙\n' }
  expect(isNew(held, held.typed, lines)).toBe(true)
  expect(seen(held, '甲\n乙', lines)).toEqual({ value: '甲\n乙', typed: '甲\n乙\n' })
})

test('an empty line more is nothing to be written', () => {
  expect(isNew(opened('甲\n乙'), '甲\n乙\n', lines)).toBe(false)
})

test('a box that is only looked at writes nothing, and a space too many in the file can be taken out', () => {
  const untidy = opened(' 甲')
  expect([isNew(untidy, ' 甲', lines), isNew(untidy, '甲', lines), left(untidy, lines)]).toEqual([
    false,
    true,
    untidy,
  ])
})

test('a box that is left shows what the file says', () => {
  expect(left({ value: '甲', typed: '甲\n乙\n' }, lines)).toEqual({ value: '甲', typed: '甲\n乙' })
})

test('the comma before the next word of a list stays, and so does the space before the next word of a name', () => {
  expect(seen({ value: 'mp4', typed: 'mp4、mov、' }, 'mp4、mov', list(['mp4']))).toEqual({
    value: 'mp4、mov',
    typed: 'mp4、mov、',
  })
  expect(seen({ value: '', typed: 'Film ' }, 'Film', (typed) => typed.trim()).typed).toBe('Film ')
})

test('what changes elsewhere shows at once', () => {
  expect(seen({ value: '甲', typed: '甲\n' }, '丙', lines)).toEqual(opened('丙'))
  expect(seen({ value: '甲', typed: '乙' }, '丙', asTyped)).toEqual(opened('丙'))
})

test('a list of numbers reads as numbers, and what is none is left for the reader of the file to refuse', () => {
  expect([listOf('1，2; 3', [5]), listOf('1、两', [5]), listOf('1、2', ['a'])]).toEqual([
    [1, 2, 3],
    [1, '两'],
    ['1', '2'],
  ])
})
