import type { Body } from '@huibian/domain'
import { bodyBlocks, captions } from './body.ts'

const paragraph = (text: string): Body[number] => ({ type: 'paragraph', inlines: [{ text }] })
const figure = (caption: string): Body[number] => ({
  type: 'figure',
  file: 'f',
  caption,
  width: 10,
  height: 10,
})

test('blanks typed as an indent go, and empty paragraphs with them', () => {
  expect(bodyBlocks([paragraph('　　正文'), paragraph(' 　'), paragraph('')], captions())).toEqual([
    { type: 'paragraph', style: 'body', spans: [{ text: '正文' }] },
  ])
})

test('captions are numbered on from one body to the next, figures and tables apart', () => {
  const counted = captions()
  const table: Body[number] = {
    type: 'table',
    caption: '',
    headerRows: 0,
    rows: [[{ blocks: [paragraph('一')] }]],
  }
  const blocks = [...bodyBlocks([figure('甲'), table], counted), ...bodyBlocks([table, figure('')], counted)]
  expect(blocks.map((block) => ('caption' in block ? block.caption : ''))).toEqual([
    '图1　甲',
    '表1',
    '表2',
    '图2',
  ])
})

test('a marked gap stays visible', () => {
  expect(bodyBlocks([{ type: 'gap', reason: '图片无法读取' }], captions())).toEqual([
    { type: 'paragraph', style: 'plain', spans: [{ text: '【此处缺图：图片无法读取】', font: 'hei' }] },
  ])
})

test('columns take their widths from their longest texts, within bounds', () => {
  const rows = [['一', '二二二二二', '三'.repeat(40)].map((text) => ({ blocks: [paragraph(text)] }))]
  const [table] = bodyBlocks([{ type: 'table', caption: '', headerRows: 0, rows }], captions())
  expect(table?.type === 'table' ? table.widths : []).toEqual([3, 5, 14])
})
