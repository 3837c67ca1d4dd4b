import { caseBook } from '../book/caseBook.ts'
import { bookData } from '../../test/samples.ts'
import { asText, fromText } from './asText.ts'

test.each([
  ['nothing', {}],
  ['empty lists and things', { rows: [], one: {}, two: [[], {}] }],
  ['what is not said', { a: undefined, b: null, c: [undefined, null, 0, ''] }],
  ['marks and a character of two halves', { 'a"b': '“𬭚”\n\\', deep: [[[[[{ far: [true, false, 1.5] }]]]]] }],
  ['an instant', { at: new Date('2026-01-01T00:00:00Z') }],
  ['a book', caseBook(bookData)],
])('%s is told as JSON tells it', async (_name, value) => {
  const told = await asText(value)
  expect(told.join('')).toBe(JSON.stringify(value))
  expect(fromText(told)).toEqual(JSON.parse(JSON.stringify(value)))
})

test('what is long is told in pieces, between which others have their turn', async () => {
  const rows = Array.from({ length: 40_000 }, (_, at) => ({
    title: `第${at}行`,
    values: [at, '专利信息服务'],
  }))
  let turns = 0
  const beat = setInterval(() => turns++, 1)
  const told = await asText({ rows })
  clearInterval(beat)
  expect(told.join('')).toBe(JSON.stringify({ rows }))
  expect(told.length).toBeGreaterThan(10)
  expect(turns).toBeGreaterThan(1)
})
