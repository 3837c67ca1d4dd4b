import fc from 'fast-check'
import type { Body } from '@huibian/domain'
import { captions } from './body.ts'
import { renumbered } from './references.ts'

const figure = { type: 'figure' as const, file: 'a', caption: '', width: 100, height: 100 }
const table = {
  type: 'table' as const,
  caption: '',
  headerRows: 0,
  rows: [[{ blocks: [{ type: 'paragraph' as const, inlines: [{ text: '见图1' }] }] }]],
}
const paragraph = (text: string) => ({ type: 'paragraph' as const, inlines: [{ text }] })

/** A text beside two figures and a table, behind seven figures and three tables. */
const behind = (text: string): string => {
  const [first] = renumbered([[paragraph(text)], [figure, table, figure]], { figures: 7, tables: 3 })
  const block = first?.[0]
  return block?.type === 'paragraph' ? block.inlines.map((inline) => inline.text).join('') : ''
}

test.each([
  ['如图1所示', '如图8所示'],
  ['（见图 2、表1）', '（见图 9、表4）'],
  ['图1显示，服务量增长。', '图8显示，服务量增长。'],
  ['由图1和图2可知', '由图8和图9可知'],
])('what a text says of its own figures and tables is true in the book too: %s', (text, told) => {
  expect(behind(text)).toBe(told)
})

test.each(['地图1', '图2-1', '图1.2', '图1、2', '图3', '表2', '意图12年', '版图100', '图0', '图02', '附表1'])(
  '%s is none of its own figures and tables, and stands',
  (text) => {
    expect(behind(text)).toBe(text)
  },
)

test('cells and items are read as paragraphs are', () => {
  const body: Body = [figure, table, { type: 'list', ordered: false, items: [[paragraph('见表1')]] }]
  expect(JSON.stringify(renumbered([body], { figures: 2, tables: 5 }))).toBe(
    JSON.stringify([body]).replace('见图1', '见图3').replace('见表1', '见表6'),
  )
})

test('a text by itself, or without figures and tables of its own, stays as it is', () => {
  const text = fc.string({ unit: fc.constantFrom(...'见如图表12 0、，-地') })
  fc.assert(
    fc.property(text, fc.nat(20), (said, n) => {
      const body: Body = [paragraph(said)]
      expect(renumbered([body, [figure, figure, table]], captions())[0]).toEqual(body)
      expect(renumbered([body], { figures: n, tables: n })).toEqual([body])
    }),
  )
})
