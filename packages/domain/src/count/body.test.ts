import type { Body } from '../content.ts'
import { countBody, usualCounting } from './body.ts'
import { countFields } from './content.ts'

const body: Body = [
  { type: 'heading', level: 1, inlines: [{ text: '标题' }] },
  { type: 'paragraph', inlines: [{ text: '检索' }, { text: 'patent', bold: true }, { text: 's三件' }] },
  { type: 'list', ordered: true, items: [[{ type: 'paragraph', inlines: [{ text: '列表项' }] }]] },
  {
    type: 'table',
    caption: '表题四字',
    headerRows: 1,
    rows: [[{ blocks: [{ type: 'paragraph', inlines: [{ text: '表内五个字' }] }] }]],
  },
  { type: 'figure', file: 'f', caption: '图题', width: 10, height: 10 },
  { type: 'note', inlines: [{ text: '注' }] },
  { type: 'gap', reason: '未能读入' },
]

test('headings, paragraphs, lists and tables count; captions and notes stand apart', () => {
  expect(countBody(body)).toEqual({
    words: 2 + 5 + 3 + 5,
    characters: 21,
    charactersNoSpaces: 21,
    chinese: 14,
    latinRuns: 1,
    paragraphs: 4,
    inTables: 5,
    inCaptions: 6,
    inNotes: 1,
    figures: 1,
    tables: 1,
    gaps: 1,
  })
})

test('each part counts as the campaign sets', () => {
  const words = (setting: Partial<typeof usualCounting>) =>
    countBody(body, { ...usualCounting, ...setting }).words
  expect(words({ countsTables: false })).toBe(10)
  expect(words({ countsCaptions: true })).toBe(21)
  expect(words({ countsNotes: true })).toBe(16)
})

test('a change of style does not break a Latin run', () => {
  expect(
    countBody([{ type: 'paragraph', inlines: [{ text: 'pa' }, { text: 'tent', bold: true }] }]).words,
  ).toBe(1)
})

test('several fields count as one text and values that are no text count nothing', () => {
  const content = {
    one: body,
    two: '两行\n文字',
    three: true,
    four: { from: '2020-01-01', to: '' },
    five: ['a'],
  }
  expect(countFields(content, ['one', 'two', 'three', 'four', 'five', 'absent']).words).toBe(19)
})
