import type { TemplateLayout } from '@huibian/domain'
import {
  columnField,
  columnOf,
  fieldAt,
  repeats,
  sameMarks,
  whole,
  withColumn,
  withField,
  withRows,
} from './marking'

const place = (at: string, column: number) => ({ place: at, text: '', blanks: 2, column, across: 1, down: 1 })
const layout: TemplateLayout = {
  kind: 'sheet',
  paragraphs: [],
  tables: [
    {
      name: '表',
      rows: [2, 3, 4].map((number) => ({
        number,
        places: [place(`表!A${number}`, 1), place(`表!B${number}`, 2)],
      })),
    },
  ],
}
const none = { fields: [] }

test('a place takes one field at a time, and none when it is cleared', () => {
  const once = withField(none, '表!A2', 'title')
  const twice = withField(once, '表!A2', 'unit')
  expect(twice.fields).toEqual([{ place: '表!A2', field: 'unit' }])
  expect([fieldAt(twice, '表!A2'), withField(twice, '表!A2', '').fields]).toEqual(['unit', []])
})

test('the whole of a place and its blanks exclude one another', () => {
  const blanks = withField(withField(none, '表!A2#1', 'unit'), '表!A2#2', 'phone')
  expect(withField(blanks, '表!A2', 'title').fields).toEqual([{ place: '表!A2', field: 'title' }])
  const whole = withField(none, '表!A2', 'title')
  expect(withField(whole, '表!A2#2', 'phone').fields).toEqual([{ place: '表!A2#2', field: 'phone' }])
})

test('rows that repeat take columns, and give up what was marked in them singly', () => {
  const single = withField(withField(none, '表!A2', 'unit'), '表!B3#1', 'title')
  const rows = withRows(single, layout, { table: '表', first: 3, last: 4 })
  const marked = withColumn(rows, 'B', 'title')
  expect(marked).toEqual({
    fields: [{ place: '表!A2', field: 'unit' }],
    rows: { table: '表', first: 3, last: 4, columns: [{ column: 'B', field: 'title' }] },
  })
  expect([2, 3, 4].map((number) => repeats(marked, '表', number))).toEqual([false, true, true])
  expect([columnField(marked, 'B'), columnField(marked, 'A')]).toEqual(['title', ''])
  expect(withRows(marked, layout, { table: '表', first: 4, last: 4 }).rows?.columns).toHaveLength(1)
  expect(withRows(marked, layout, undefined)).toEqual({ fields: marked.fields })
})

test('rows without a column are not kept, and a column is read off a place of either kind', () => {
  expect(whole(withRows(none, layout, { table: '表', first: 3, last: 3 }))).toEqual(none)
  expect(['表!AB12', 't1!r2c3', 'p4'].map(columnOf)).toEqual(['AB', '3', ''])
})

test('marks say the same in whatever order they were made', () => {
  const one = withField(withField(none, '表!A2', 'title'), '表!B2', 'unit')
  const other = withField(withField(none, '表!B2', 'unit'), '表!A2', 'title')
  expect([
    sameMarks(one, other),
    sameMarks(one, none),
    sameMarks(one, withField(other, '表!B2', 'phone')),
  ]).toEqual([true, false, false])
})
