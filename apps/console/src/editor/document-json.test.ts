import { checkBody, normaliseBody, type Block, type Body, type Inline, type TableCell } from '@huibian/domain'
import { getSchema } from '@tiptap/core'
import * as fc from 'fast-check'
import { Gap } from './blocks'
import { editedForm, toBody, toDocument } from './document-json'
import { bodyExtensions } from './extensions'

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('', '字', 'a\nb', '，'))
const inline: fc.Arbitrary<Inline> = fc.record(
  { text, bold: fc.constant<true>(true) },
  { requiredKeys: ['text'] },
)
const inlines = fc.array(inline, { maxLength: 4 })
const caption = fc.oneof(fc.constant(''), fc.string({ maxLength: 12 }))
const pixels = fc.integer({ min: 1, max: 1600 })

/** Rows of single cells with, at times, two of them joined across or down. */
function joined(rows: TableCell[][], join: 'none' | 'across' | 'down'): TableCell[][] {
  const [first, second, ...rest] = rows
  const [corner, next, ...others] = first ?? []
  if (!corner || !first) return rows
  if (join === 'across' && next)
    return [[{ ...corner, columns: 2 }, ...others], ...(second ? [second] : []), ...rest]
  if (join === 'down' && second)
    return [[{ ...corner, rows: 2 }, ...first.slice(1)], second.slice(1), ...rest]
  return rows
}

const { block } = fc.letrec<{ block: Block; blocks: Body }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constant('paragraph' as const), inlines }),
    fc.record({ type: fc.constant('note' as const), inlines }),
    fc.record({ type: fc.constant('gap' as const), reason: caption }),
    fc.record({
      type: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const),
      inlines,
    }),
    fc.record({
      type: fc.constant('figure' as const),
      file: fc.uuid(),
      caption,
      width: pixels,
      height: pixels,
    }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(tie('blocks'), { maxLength: 3 }),
    }),
    fc
      .record({
        columns: fc.integer({ min: 1, max: 3 }),
        rows: fc.integer({ min: 1, max: 3 }),
        cells: fc.array(tie('blocks'), { minLength: 9, maxLength: 9 }),
        headerRows: fc.integer({ min: 0, max: 3 }),
        join: fc.constantFrom('none' as const, 'across' as const, 'down' as const),
        caption,
      })
      .map(({ columns, rows, cells, headerRows, join, caption }): Block => {
        const grid = Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (_, column) => ({ blocks: cells[row * 3 + column] ?? [] })),
        )
        return { type: 'table', caption, headerRows: Math.min(headerRows, rows), rows: joined(grid, join) }
      }),
  ),
}))

const bodies = fc.array(block, { maxLength: 6 })

test('a body comes back from the editor as it went in, less empty ends', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      expect(toBody(toDocument(body))).toEqual(editedForm(body))
    }),
    { numRuns: 400 },
  )
})

test('what comes back is in the domain’s normal form and passes its check', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const back = toBody(toDocument(body))
      expect(normaliseBody(back)).toEqual(back)
      expect(checkBody(back)).toEqual({ body: back })
    }),
    { numRuns: 200 },
  )
})

test('the edited form of an edited form is the same', () => {
  fc.assert(fc.property(bodies, (body) => expect(editedForm(editedForm(body))).toEqual(editedForm(body))))
})

test('only empty paragraphs at an end, empty lists and bare head rows are left out', () => {
  const empty: Block = { type: 'paragraph', inlines: [] }
  const words: Block = { type: 'paragraph', inlines: [{ text: '字' }] }
  expect(editedForm([empty, words, empty, empty, { type: 'list', ordered: true, items: [] }])).toEqual([
    empty,
    words,
  ])
  expect(editedForm([{ type: 'list', ordered: false, items: [[words, empty], [empty]] }])).toEqual([
    { type: 'list', ordered: false, items: [[words], []] },
  ])
})

test('a line break inside a paragraph is a break of the editor', () => {
  expect(toDocument([{ type: 'paragraph', inlines: [{ text: '一\n二', bold: true }] }])).toEqual({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '一', marks: [{ type: 'bold' }] },
          { type: 'hardBreak', marks: [{ type: 'bold' }] },
          { type: 'text', text: '二', marks: [{ type: 'bold' }] },
        ],
      },
    ],
  })
})

test('an empty body is one empty paragraph to the editor', () => {
  expect(toDocument([])).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
})

test('the editor’s schema takes every document and gives it back', () => {
  const schema = getSchema([...bodyExtensions, Gap])
  fc.assert(
    fc.property(bodies, (body) => {
      const document = schema.nodeFromJSON(toDocument(body))
      document.check()
      expect(toBody(JSON.parse(JSON.stringify(document.toJSON())))).toEqual(editedForm(body))
    }),
    { numRuns: 200 },
  )
})
