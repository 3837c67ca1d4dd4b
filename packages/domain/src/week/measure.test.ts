import { countedNoMore, writtenTo, type Written } from './measure.ts'

const boards = { key: 'boards.1', plan: 'boards', name: '展板块数', unit: '', definition: '' }
const written: Written = {
  ...boards,
  unit: '块',
  definition: '2.4米×1.2米的展板',
  least: 2,
  noticed: { name: '展板块数', unit: '', definition: '' },
}
const { noticed: _, ...said } = written

test('what an office wrote holds as long as the notice says what it said then', () => {
  expect(writtenTo([boards], [written])).toEqual([said])
  expect(writtenTo([boards], [])).toEqual([boards])
})

test('after a correction the notice holds, and what was written is told as former', () => {
  const corrected = { ...boards, definition: '2.4×1.2的展板，不含易拉宝', least: 3 }
  const former = { name: '展板块数', unit: '块', definition: '2.4米×1.2米的展板', least: 2 }
  expect(writtenTo([corrected], [written])).toEqual([{ ...corrected, former }])
  const other = { ...boards, name: '作品件数' }
  expect(writtenTo([other], [written])).toEqual([{ ...other, former }])
})

test('what was written before the notice was noted holds by its name alone', () => {
  expect(writtenTo([boards], [{ ...written, noticed: null }])).toEqual([said])
})

test('what the notice counts no more is told, and nobody owes it', () => {
  const { least: _least, ...rest } = said
  expect(countedNoMore([], [written])).toEqual([rest])
  expect(countedNoMore([boards], [written])).toEqual([])
})
