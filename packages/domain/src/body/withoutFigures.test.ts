import type { Block, Body } from '../content.ts'
import { figuresOf, gapsOf } from './walk.ts'
import { withoutFigures } from './withoutFigures.ts'

const figure = (caption: string): Block => ({ type: 'figure', file: 'f', caption, width: 6, height: 4 })
const paragraph: Block = { type: 'paragraph', inlines: [{ text: '布展两块。' }] }
const body: Body = [
  paragraph,
  figure('学生参观'),
  { type: 'list', ordered: false, items: [[paragraph, figure('')]] },
  { type: 'table', caption: '表', headerRows: 0, rows: [[{ blocks: [figure('合影')], columns: 2 }]] },
]

test('figures go wherever they stand, a gap in the place of each says why, and the rest stays', () => {
  expect(figuresOf(body).length).toBe(3)
  const gap = (reason: string): Block => ({ type: 'gap', reason })
  const without = withoutFigures(body, '不收入档案')
  expect(without).toEqual([
    paragraph,
    gap('学生参观，不收入档案'),
    { type: 'list', ordered: false, items: [[paragraph, gap('不收入档案')]] },
    {
      type: 'table',
      caption: '表',
      headerRows: 0,
      rows: [[{ blocks: [gap('合影，不收入档案')], columns: 2 }]],
    },
  ])
  expect([figuresOf(without).length, gapsOf(without).length]).toEqual([0, 3])
})
