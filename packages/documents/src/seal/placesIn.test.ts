import { needsTool } from '../../../../test/harness/tools.ts'
import { fontFolders, summaryData } from '../../test/samples.ts'
import { officePdf } from '../office/officePdf.ts'
import { summaryTable } from '../summary/summaryTable.ts'
import { writeDocx } from '../docx/writeDocx.ts'
import { findPlaces } from './findPlaces.ts'
import { placesIn, type PrintedPage } from './placesIn.ts'

/** A4 with lines of 10 points, each beginning at 100 points, 100 points apart. */
const page = (...lines: string[]): PrintedPage => ({
  width: 595.28,
  height: 841.89,
  characters: lines.flatMap((line, row) =>
    [...line].map((text, i) => ({ text, x: 100 + 10 * i, y: 100 * (row + 1), size: 10 })),
  ),
})

const found = (words: { names?: string[]; date?: string }, ...pages: PrintedPage[]) =>
  placesIn(pages, { names: [], date: '', ...words }).map(({ page: n, x, y }) => [
    n,
    Math.round(x),
    Math.round(y),
  ])

test('a seal goes over the unit’s name beside the words that keep its place, else over those', () => {
  const names = ['江苏省局']
  expect(found({ names }, page('江苏省局汇总表', '报送单位（盖章）：江苏省局'))).toEqual([[1, 74, 69]])
  expect(found({ names }, page('报送单位（盖 章）：', '加盖公章后寄江苏省局'))).toEqual([[1, 58, 34]])
  expect(found({}, page('推荐单位（公章）', '作者单位（公章）'))).toEqual([
    [1, 56, 34],
    [1, 56, 69],
  ])
})

test('without such words it goes over the last day, else the last name, and never off the sheet', () => {
  const words = { names: ['乙中心'], date: '2026年3月25日' }
  expect(found(words, page('乙中心'), page('', '乙中心', '2026年3月25日'))).toEqual([[2, 53, 104]])
  expect(found({ names: ['乙中心'] }, page('乙中心'), page('乙中心'))).toEqual([[2, 41, 34]])
  expect(found({}, page('乙中心'))).toEqual([])
  const low = { ...page('甲'), height: 110 }
  expect(found({ names: ['甲'] }, low)).toEqual([[1, 37, 25]])
})

needsTool('writer')('the place is found in what LibreOffice laid out', async () => {
  const data = summaryData(3)
  const kind = { kind: 'docx', time: 60_000, fontFolders } as const
  const pdf = (await officePdf(await writeDocx(summaryTable(data), {}), kind)) ?? new Uint8Array()
  const { places, pages } = await findPlaces(pdf, { names: [data.unit], date: data.date })
  expect([pages, places.length, places[0]?.page]).toEqual([1, 1, 1])
})
