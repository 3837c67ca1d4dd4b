import { asTyped, isNew, left, linesOf, listOf, listText, opened, seen, type Saying } from './typed'

const lines: Saying = (typed) => linesOf(typed).join('\n')
const list =
  (before: readonly (string | number)[]): Saying =>
  (typed) =>
    listText(listOf(typed, before))

test('a line just begun stays in the box when the lines before it have been written', () => {
  const held = { value: '甲', typed: '甲\n乙\n' }
  expect(isNew(held, held.typed, lines)).toBe(true)
  expect(seen(held, { value: '甲\n乙', sound: true }, lines)).toEqual({ value: '甲\n乙', typed: '甲\n乙\n' })
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
  expect(
    seen({ value: 'mp4', typed: 'mp4、mov、' }, { value: 'mp4、mov', sound: true }, list(['mp4'])),
  ).toEqual({
    value: 'mp4、mov',
    typed: 'mp4、mov、',
  })
  expect(
    seen({ value: '', typed: 'Film ' }, { value: 'Film', sound: true }, (typed) => typed.trim()).typed,
  ).toBe('Film ')
})

test('what changes elsewhere shows at once', () => {
  expect(seen({ value: '甲', typed: '甲\n' }, { value: '丙', sound: true }, lines)).toEqual(opened('丙'))
  expect(seen({ value: '甲', typed: '乙' }, { value: '丙', sound: true }, asTyped)).toEqual(opened('丙'))
})

test('a value that was spoilt and is typed back to what it was is written again', () => {
  const spoilt = seen({ value: '12', typed: '', sent: '' }, { value: '12', sound: false }, asTyped)
  expect([isNew(spoilt, '12', asTyped), isNew(spoilt, '', asTyped)]).toEqual([true, false])
})

test('taken back to what could be read, the box shows that again, and then nothing is left to be written', () => {
  const spoilt = seen({ value: '12', typed: '', sent: '' }, { value: '12', sound: false }, asTyped)
  const back = seen(spoilt, { value: '12', sound: true }, asTyped)
  expect([back, isNew(back, '12', asTyped)]).toEqual([opened('12'), false])
})

test('what is typed on meanwhile stays when another box is mended', () => {
  const spoilt = { value: '12', typed: '3', sent: '', stuck: true } as const
  expect(seen(spoilt, { value: '12', sound: true }, asTyped)).toEqual({ value: '12', typed: '3' })
})

test('what was written and read is compared with no more', () => {
  const read = seen({ value: '12', typed: '13', sent: '13' }, { value: '13', sound: true }, asTyped)
  expect([read, isNew(read, '12', asTyped)]).toEqual([opened('13'), true])
})

test('a list of numbers reads as numbers, and what is none is left for the reader of the file to refuse', () => {
  expect([listOf('1，2; 3', [5]), listOf('1、两', [5]), listOf('1、2', ['a'])]).toEqual([
    [1, 2, 3],
    [1, '两'],
    ['1', '2'],
  ])
})
