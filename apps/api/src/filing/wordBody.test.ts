import type { WordBlock } from '../attachment/wordBlocks'
import { blocksIn } from './wordBody'

const source = { top: 1, cut: [], pictures: new Map([['one', { file: 'f', width: 10, height: 10 }]]) }
const said = (text: string): WordBlock => ({ type: 'paragraph', bold: false, inlines: [{ text }] })
const picture: WordBlock = { type: 'picture', picture: 'one' }
const table: WordBlock = {
  type: 'table',
  headerRows: 0,
  rows: [[{ blocks: [said('格')], columns: 1, rows: 1 }]],
}

/** What comes of blocks, in short: a figure or table with its caption, anything else with its words. */
const short = (...blocks: WordBlock[]): string[] =>
  blocksIn(blocks, source).map((block) => {
    if ('caption' in block) return `${block.type} ${block.caption}`
    return `${block.type} ${'inlines' in block ? block.inlines.map(({ text }) => text).join('') : ''}`
  })

test('a caption loses its number, also one that is counted by chapter', () => {
  for (const number of ['图1 ', '图 1：', '图2-1　', '图2.1 ', '图 2－1、', '图1'])
    expect(short(picture, said(`${number}系统架构`))).toEqual(['figure 系统架构'])
  for (const number of ['表1 ', '表2-1　', '表 2.1：'])
    expect(short(said(`${number}明细`), table)).toEqual(['table 明细'])
  expect(short(picture, { type: 'caption', text: '图2-1　系统架构' })).toEqual(['figure 系统架构'])
})

test('a sentence that speaks of the figure above it stays a sentence', () => {
  const sentence = '图1显示，服务量逐年增长。'
  expect(short(picture, said(sentence))).toEqual(['figure ', `paragraph ${sentence}`])
  expect(short(said('表1列出各年数据。'), table)).toEqual(['paragraph 表1列出各年数据。', 'table '])
})

test('a remark beneath a figure or table is a note; a long one, or one elsewhere, is text that counts', () => {
  expect(short(table, said('说明：单位为件。'), said('资料来源：年报。'))).toEqual([
    'table ',
    'note 单位为件。',
    'note 年报。',
  ])
  const long = `说明：${'服务企业'.repeat(100)}`
  expect(short(table, said(long))).toEqual(['table ', `paragraph ${long}`])
  expect(short(said('前文。'), said('说明：单位为件。'))).toEqual([
    'paragraph 前文。',
    'paragraph 说明：单位为件。',
  ])
  expect(short(said('注：数据截至年底。'))).toEqual(['note 数据截至年底。'])
  expect(short(said(`注：${'长'.repeat(300)}`))).toEqual([`paragraph 注：${'长'.repeat(300)}`])
})
