import { needsTool } from '../../../../test/harness/tools.ts'
import { fontFolders, summaryData } from '../../test/samples.ts'
import { officePdf } from '../office/officePdf.ts'
import { summaryTable } from '../summary/summaryTable.ts'
import { writeDocx } from '../docx/writeDocx.ts'
import { findPlaces } from './findPlaces.ts'
import { placesIn, type PrintedPage } from './placesIn.ts'
import type { Sealer } from './whose.ts'

/** A4 with lines of 10 points, each beginning at 100 points, 100 points apart. */
const page = (...lines: string[]): PrintedPage => ({
  width: 595.28,
  height: 841.89,
  characters: lines.flatMap((line, row) =>
    [...line].map((text, i) => ({ text, x: 100 + 10 * i, y: 100 * (row + 1), size: 10 })),
  ),
})

const found = (words: { sealers?: Sealer[]; date?: string }, ...pages: PrintedPage[]) =>
  placesIn(pages, { sealers: [{ names: [] }], date: '', ...words }).map(({ page: n, x, y }) => [
    n,
    Math.round(x),
    Math.round(y),
  ])
const one = (name: string): Sealer[] => [{ names: [name] }]

test('a seal goes over the unit’s name beside the words that keep its place, else over those', () => {
  const sealers = one('江苏省局')
  expect(found({ sealers }, page('江苏省局汇总表', '报送单位（盖章）：江苏省局'))).toEqual([[1, 74, 69]])
  expect(found({ sealers }, page('报送单位（盖 章）：', '加盖公章后寄江苏省局'))).toEqual([[1, 58, 34]])
})

const author: Sealer = { names: ['栖霞中心'], roles: ['作者单位'] }
const body: Sealer = { names: ['江苏省局'], roles: ['推荐单位'] }
const both = { sealers: [author, body] }

test('each of two seals goes where its own unit is named, whichever the paper has first', () => {
  const lines = (...paper: string[]) => found(both, page(...paper)).map(([, , y]) => y)
  expect(lines('推荐单位（公章）', '作者单位（公章）')).toEqual([69, 34])
  expect(lines('推荐单位意见（盖章）', '（盖章）：栖霞中心')).toEqual([69, 34])
  expect(lines('（推荐单位盖章）', '单位（盖章）')).toEqual([69, 34])
  expect(lines('（盖章）', '（盖章）')).toEqual([34, 69])
  expect(found({ sealers: [body] }, page('作者单位（盖章）', '推荐单位（盖章）'))).toEqual([[1, 56, 69]])
})

test('of several places of one unit the last is taken, and where nothing tells whose one is, none', () => {
  expect(found({ sealers: [body] }, page('推荐单位（盖章）', '说明', '推荐单位（盖章）'))).toEqual([
    [1, 56, 104],
  ])
  expect(found({}, page('（盖章）', '（盖章）'))).toEqual([])
  expect(found(both, page('（盖章）', '（盖章）', '（盖章）'))).toEqual([])
  expect(found(both, page('推荐单位（盖章）'))).toEqual([])
})

const alone = (sealer: Sealer, ...paper: string[]) =>
  found({ sealers: [sealer], date: '2026年3月25日' }, page(...paper, '2026年3月25日'))

test.each([
  '推荐单位（盖章）',
  '（推荐单位盖章）',
  '上级主管部门审核意见（盖章）',
  '南京大学（盖章）',
  '江苏省局意见：（盖章）',
  '单位（盖章）：南京大学',
  '作者单位（盖章）：南京大学联系人：王',
])('a seal never goes where the place is kept for somebody else: %s', (label) => {
  expect(alone(author, label)).toEqual([])
  expect(alone(author, label, '单位（盖章）').map(([, , y]) => y)).toEqual([69])
})

test.each([
  '单位（盖章）',
  '本单位意见（盖章）',
  '制作方（盖章）',
  '作者单位（盖章）',
  '推荐单位：栖霞中心（盖章）',
  '推荐单位（盖章）：栖霞中心',
  '作者单位（盖章）：霞中心',
])('a place that is the unit’s by name or role, or that names nobody else, takes its seal: %s', (label) => {
  expect(alone(author, label).map(([, , y]) => y)).toEqual([34])
})

test('the same words keep a place for whoever has that role, and for any unit whose roles are not known', () => {
  const label = '推荐单位（盖章）'
  expect(alone(body, label).map(([, , y]) => y)).toEqual([34])
  expect(alone({ names: ['栖霞中心'] }, label).map(([, , y]) => y)).toEqual([34])
})

test.each([
  '（加盖公章后扫描）',
  '（本表须加盖公章）',
  '证明材料（盖章扫描件）',
  '电子印章：已启用',
  '（由推荐单位盖章）',
  '请在盖章处盖章',
])('a sentence that speaks of seals keeps no place for one: %s', (sentence) => {
  expect(found({}, page(sentence, '单位（盖章）'))).toEqual([[1, 49, 69]])
})

test('without such words it goes over the last day, else the last name, and never off the sheet', () => {
  const words = { sealers: one('乙中心'), date: '2026年3月25日' }
  expect(found(words, page('乙中心'), page('', '乙中心', '2026年3月25日'))).toEqual([[2, 53, 104]])
  expect(found({ sealers: one('乙中心') }, page('乙中心'), page('乙中心'))).toEqual([[2, 41, 34]])
  expect(found({}, page('乙中心'))).toEqual([])
  const low = { ...page('甲'), height: 110 }
  expect(found({ sealers: one('甲') }, low)).toEqual([[1, 37, 25]])
})

needsTool('writer')('the place is found in what LibreOffice laid out', async () => {
  const data = summaryData(3)
  const kind = { kind: 'docx', time: 60_000, fontFolders } as const
  const pdf = (await officePdf(await writeDocx(summaryTable(data), {}), kind)) ?? new Uint8Array()
  const { places, pages } = await findPlaces(pdf, { sealers: [{ names: [data.unit] }], date: data.date })
  expect([pages, places.length, places[0]?.page]).toEqual([1, 1, 1])
})
