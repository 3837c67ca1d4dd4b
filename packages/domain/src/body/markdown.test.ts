import fc from 'fast-check'
import { countBody } from '../count/body.ts'
import { checkBody } from './check.ts'
import { bodyFromMarkdown } from './markdown.ts'
import { normaliseBody } from './normalise.ts'

// A machine under load may be slow: no verdict here hangs on the clock on the wall.
jest.setTimeout(60_000)

test('the marks of Markdown are structure, not text', () => {
  const markdown = [
    '# 服务成效 #',
    '',
    '第一行**重点**，',
    '第二行 [链接](https://example.org) 与 `code`。',
    '',
    '- 甲',
    '- 乙',
    '  续行',
    '',
    '1. 一',
    '2. 二',
    '',
    '| 年份 | 件数 |',
    '| :--- | ---: |',
    '| 2020 | 12 |',
    '',
    '![图一](a.png)',
    '',
    '---',
  ].join('\n')
  const paragraph = (...inlines: { text: string; bold?: true }[]) => ({ type: 'paragraph', inlines })
  const cell = (text: string) => ({ blocks: [paragraph({ text })] })
  expect(bodyFromMarkdown(markdown)).toEqual([
    { type: 'heading', level: 1, inlines: [{ text: '服务成效' }] },
    paragraph({ text: '第一行' }, { text: '重点', bold: true }, { text: '，第二行 链接 与 code。' }),
    { type: 'list', ordered: false, items: [[paragraph({ text: '甲' })], [paragraph({ text: '乙续行' })]] },
    { type: 'list', ordered: true, items: [[paragraph({ text: '一' })], [paragraph({ text: '二' })]] },
    {
      type: 'table',
      caption: '',
      headerRows: 1,
      rows: [
        [cell('年份'), cell('件数')],
        [cell('2020'), cell('12')],
      ],
    },
    { type: 'gap', reason: '图一' },
  ])
  expect(countBody(bodyFromMarkdown(markdown)).words).toBe(4 + 14 + 2 + 2 + 2 + 6)
})

test('a line break joins Chinese and parts Latin words', () => {
  expect(countBody(bodyFromMarkdown('patent\nsearch\n检索')).words).toBe(4)
})

test('any text reads to the end and gives a body that passes once it is in normal form', () => {
  const piece = fc.constantFrom(
    '#',
    ' ',
    '\n',
    '|',
    '-',
    '**',
    '1.',
    '字',
    'a',
    '```',
    '![',
    '](',
    ')',
    '\t',
    '>',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const body = normaliseBody(bodyFromMarkdown(pieces.join('')))
      expect(checkBody(body)).toEqual({ body })
    }),
    { numRuns: 500 },
  )
})

/** Processor time, in milliseconds, that reading a text of a piece repeated takes, as lines and as one heading. */
function cost(piece: string, length: number): number {
  const begun = process.cpuUsage()
  bodyFromMarkdown(piece.repeat(length / piece.length))
  bodyFromMarkdown(`# ${piece.repeat(length / 2)}x`)
  return process.cpuUsage(begun).user / 1000
}

test.each(['[', '![', '**', '*', '`', '__', '|', '# ', '#', '- ', '-|', '> ', ' ', '```\n字\n', '字 word\n'])(
  'reading %j without end costs in step with its length',
  (piece) => {
    cost(piece, 50_000)
    const least = (length: number): number => Math.min(...[1, 2, 3].map(() => cost(piece, length)))
    // Four times the text: a reader that goes back over it would need sixteen times as long.
    const [short, long] = [least(100_000), least(400_000)]
    expect(long).toBeLessThan(8 * Math.max(short, 50))
  },
)

test('a heading loses its closing number signs and keeps its own', () => {
  const heading = (text: string) => bodyFromMarkdown(text).map((block) => 'inlines' in block && block.inlines)
  expect(heading('## 标题 ##')).toEqual([[{ text: '标题' }]])
  expect(heading('## C#')).toEqual([[{ text: 'C#' }]])
})
