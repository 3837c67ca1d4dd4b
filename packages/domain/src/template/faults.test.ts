import type { Field } from '../campaign/form.ts'
import { templateChoices } from './choices.ts'
import { markFaults } from './faults.ts'
import type { TemplateLayout } from './layout.ts'
import type { TemplateMarks } from './marks.ts'

const field = (id: string, type: Field['type'], columns?: Field['columns']): Field => ({
  id,
  label: id,
  type,
  required: false,
  flags: [],
  ...(columns ? { columns } : {}),
})
const column = (id: string) => ({ id, label: id, type: 'text' as const })
const form = {
  fields: [
    field('title', 'text'),
    field('who', 'person'),
    field('proof', 'files'),
    field('works', 'rows', [column('name'), { ...column('scan'), type: 'files' }]),
    field('people', 'rows', [column('name')]),
  ],
}

const place = (at: string, blanks = 0) => ({ place: at, text: '', blanks, column: 1, across: 1, down: 1 })
const layout: TemplateLayout = {
  kind: 'word',
  paragraphs: [place('p1', 2)],
  tables: [1, 2].map((t) => ({
    name: `t${t}`,
    rows: [1, 2, 3].map((number) => ({ number, places: [place(`t${t}!r${number}c1`)] })),
  })),
}

const found = (marks: TemplateMarks): string[] =>
  markFaults(marks, layout, { ...templateChoices({ form }, 'entryForm'), paper: 'form' }).map(
    ({ message, args }) => [message, ...Object.values(args)].join(' '),
  )

const rows = (first: number, last: number, ...fields: string[]): TemplateMarks => ({
  fields: [],
  rows: {
    table: 't2',
    first,
    last,
    columns: fields.map((one, i) => ({ column: String(i + 1), field: one })),
  },
})

test('marks that name places and fields that are there are right', () => {
  expect(
    found({
      ...rows(2, 3, '@row', 'works.name'),
      fields: [
        { place: 't1!r1c1', field: 'title' },
        { place: 'p1#1', field: 'who.phone' },
        { place: 'p1#2', field: '@code' },
      ],
    }),
  ).toEqual([])
})

test('a place that is not there, and one that is marked twice, are named', () => {
  const title = (at: string) => ({ place: at, field: 'title' })
  expect(found({ fields: [title('t9!r1c1'), title('p1#3')] })).toEqual([
    'template.noPlace t9!r1c1',
    'template.noPlace p1#3',
  ])
  expect(found({ fields: [title('p1'), title('p1#1')] })).toEqual(['template.placeTwice p1#1'])
  expect(found({ fields: [title('p1'), title('p1')] })).toEqual(['template.placeTwice p1'])
})

test('files have no place on paper, and rows no single one', () => {
  const of = (one: string) => found({ fields: [{ place: 'p1', field: one }] })
  expect([of('proof'), of('works.name'), of('who')]).toEqual([
    ['template.noField proof'],
    ['template.noField works.name'],
    ['template.noField who'],
  ])
  expect(found(rows(2, 3, 'works.scan'))).toEqual(['template.noField works.scan'])
})

test('rows begin before they end, in a table that has them, with columns of one field', () => {
  expect(found(rows(3, 2, 'works.name'))).toEqual(['template.rowsOrder 3 2'])
  expect(found(rows(2, 9, 'works.name'))).toEqual(['template.noRow 9'])
  expect(found(rows(2, 3))).toEqual(['template.noColumns'])
  expect(found(rows(2, 3, 'works.name', 'people.name'))).toEqual(['template.mixedRows'])
  expect(found({ ...rows(2, 3, 'works.name'), fields: [{ place: 't2!r2c1', field: 'title' }] })).toEqual([
    'template.inRows t2!r2c1',
  ])
})

test('a column of the rows takes one field', () => {
  const columns = ['@row', 'works.name'].map((one) => ({ column: '1', field: one }))
  expect(found({ fields: [], rows: { table: 't2', first: 2, last: 3, columns } })).toEqual([
    'template.placeTwice 1',
  ])
})

test('a table takes every field in its rows, a form only what its filer fills in row by row', () => {
  const ids = (paper: 'entryForm' | 'summaryTable') =>
    templateChoices({ form }, paper).rows.map(({ id }) => id)
  expect(ids('entryForm')).toEqual(['@row', 'works.name', 'people.name'])
  expect(ids('summaryTable').filter((id) => !id.startsWith('@'))).toEqual([
    'title',
    ...['name', 'title', 'phone', 'mobile', 'email'].map((part) => `who.${part}`),
  ])
})
