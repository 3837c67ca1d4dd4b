import { createElement } from 'react'
import { tableOf } from './tableOf'

type Row = { title: string; words: number; state: string; phone?: string }

const rows: Row[] = [
  { title: '一张专利地图', words: 1480, state: 'returned', phone: '025-0000' },
  { title: '两张专利地图', words: 990, state: 'accepted' },
]

test('a table says its words, its numbers as numbers, and leaves its buttons behind', () => {
  const table = tableOf<Row>(
    [
      {
        key: 'title',
        label: '案例名称',
        cell: ({ title }) => createElement('b', {}, title),
        text: ({ title }) => title,
      },
      { key: 'words', label: '字数', cell: ({ words }) => words },
      { key: 'phone', label: '电话', cell: ({ phone }) => phone },
      { key: 'acts', label: '', cell: () => createElement('button', {}, '退回修改') },
    ],
    rows,
  )
  expect(table).toEqual({
    columns: [{ label: '案例名称' }, { label: '字数' }, { label: '电话' }],
    rows: [
      ['一张专利地图', 1480, '025-0000'],
      ['两张专利地图', 990, null],
    ],
  })
})

test('a column that shows a picture of its value and does not say the value is a mistake, not an empty cell', () => {
  const columns = [{ key: 'state', label: '状态', cell: ({ state }: Row) => createElement('i', {}, state) }]
  // @ts-expect-error no such column can be written where a table is exported
  expect(() => tableOf(columns, rows)).toThrow('The column state')
})
