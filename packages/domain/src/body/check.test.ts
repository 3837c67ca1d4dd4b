import fc from 'fast-check'
import { bodyLimits, checkBody } from './check.ts'

const paragraph = { type: 'paragraph', inlines: [{ text: '文字' }, { text: '粗', bold: true }] }
const good: unknown = [
  paragraph,
  { type: 'heading', level: 2, inlines: [] },
  { type: 'list', ordered: false, items: [[paragraph], []] },
  {
    type: 'table',
    caption: '表',
    headerRows: 1,
    rows: [
      [
        { blocks: [paragraph], columns: 2 },
        { blocks: [], rows: 2 },
      ],
      [{ blocks: [] }, { blocks: [] }],
    ],
  },
  { type: 'figure', file: 'f1', caption: '', width: 640, height: 480 },
  { type: 'note', inlines: [] },
  { type: 'gap', reason: 'wmf' },
]
const message = (value: unknown) => {
  const read = checkBody(value)
  return 'finding' in read ? read.finding.message : 'passes'
}

test('a body of every kind of block passes unchanged', () => {
  expect(checkBody(good)).toEqual({ body: good })
})

test.each([
  ['no list', { type: 'paragraph' }],
  ['an unknown block', [{ type: 'html', html: '<script>' }]],
  ['an unknown member', [{ ...paragraph, onclick: 'x' }]],
  ['an unknown member of a run', [{ type: 'paragraph', inlines: [{ text: 'a', href: 'javascript:x' }] }]],
  ['a heading of the third level', [{ type: 'heading', level: 3, inlines: [] }]],
  ['a figure without width', [{ type: 'figure', file: 'f', caption: '', height: 3 }]],
  ['a run that is not bold but false', [{ type: 'paragraph', inlines: [{ text: 'a', bold: false }] }]],
  ['a table without rows', [{ type: 'table', caption: '', headerRows: 0, rows: [] }]],
  [
    'an unknown block in a cell',
    [{ type: 'table', caption: '', headerRows: 0, rows: [[{ blocks: [{ type: 'x' }] }]] }],
  ],
])('%s is malformed', (_, value) => {
  expect(message(value)).toBe('body.malformed')
})

test('rows of different widths and cells reaching out of the table are refused', () => {
  const table = (rows: unknown) => [{ type: 'table', caption: '', headerRows: 0, rows }]
  const cell = { blocks: [] }
  expect(message(table([[cell, cell], [cell]]))).toBe('body.raggedTable')
  expect(message(table([[{ ...cell, rows: 2 }, cell]]))).toBe('body.raggedTable')
  expect(message(table([[{ ...cell, rows: 2 }, cell], [cell]]))).toBe('passes')
})

test('depth, length and number are limited', () => {
  let deep: unknown = paragraph
  for (let i = 0; i < 100_000; i++) deep = { type: 'list', ordered: false, items: [[deep]] }
  expect(message([deep])).toBe('body.tooDeep')
  expect(message([{ type: 'paragraph', inlines: [{ text: '字'.repeat(bodyLimits.characters) }] }])).toBe(
    'body.tooLong',
  )
  expect(message(Array.from({ length: bodyLimits.blocks + 1 }, () => paragraph))).toBe('body.tooMany')
})

test('no JSON makes the check throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(Object.keys(checkBody(value))).toHaveLength(1)
    }),
  )
  expect(message([])).toBe('passes')
})
