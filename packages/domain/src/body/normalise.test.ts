import type { Body } from '../content.ts'
import { checkBody } from './check.ts'
import { mergeRuns, normaliseBody } from './normalise.ts'
import { figuresOf, gapsOf, isBlank, plainText } from './walk.ts'

const text = (words: string): Body => [{ type: 'paragraph', inlines: [{ text: words }] }]

test('neighbouring runs of one style are one run', () => {
  expect(
    mergeRuns([
      { text: '一' },
      { text: '' },
      { text: '二' },
      { text: '三', bold: true },
      { text: '四', bold: true },
    ]),
  ).toEqual([{ text: '一二' }, { text: '三四', bold: true }])
})

test('a body in normal form says the same, in NFC, with rectangular tables', () => {
  const body: Body = [
    { type: 'paragraph', inlines: [{ text: 'e' }, { text: '\u0301\r\n' }] },
    {
      type: 'table',
      caption: '',
      headerRows: 0,
      rows: [[{ blocks: text('甲'), rows: 5 }, { blocks: text('乙') }], []],
    },
  ]
  const normal = normaliseBody(body)
  expect(normal).toEqual([
    { type: 'paragraph', inlines: [{ text: 'é\n' }] },
    {
      type: 'table',
      caption: '',
      headerRows: 0,
      rows: [[{ blocks: text('甲'), rows: 2 }, { blocks: text('乙') }], [{ blocks: [] }]],
    },
  ])
  expect(normaliseBody(normal)).toEqual(normal)
  expect(checkBody(normal)).toEqual({ body: normal })
})

test('plain text, figures and gaps come in reading order', () => {
  const figure = { type: 'figure' as const, file: 'f', caption: '图1', width: 1, height: 1 }
  const body: Body = [
    ...text('一'),
    { type: 'list', ordered: false, items: [[...text('二'), figure], [{ type: 'gap', reason: '缺' }]] },
    {
      type: 'table',
      caption: '表1',
      headerRows: 0,
      rows: [[{ blocks: text('三') }, { blocks: text('四') }]],
    },
  ]
  expect(plainText(body)).toBe('一\n二\n图1\n表1\n三\t四')
  expect(figuresOf(body)).toEqual([figure])
  expect(gapsOf(body)).toEqual([{ type: 'gap', reason: '缺' }])
})

test('a body of blanks and gaps is blank, one with a figure is not', () => {
  expect(isBlank([...text(' \u3000'), { type: 'gap', reason: '缺' }])).toBe(true)
  expect(isBlank([{ type: 'figure', file: 'f', caption: '', width: 1, height: 1 }])).toBe(false)
})
