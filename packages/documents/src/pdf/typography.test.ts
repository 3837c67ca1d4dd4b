import { caseBookData } from '../../../../test/bench/case-book.mjs'
import { needsTool } from '../../../../test/harness/tools.ts'
import { baselines, type Character, pdfCharacters, stretchOf } from '../../test/characters.ts'
import { difference, expectPicture, pageOf } from '../../test/pictures.ts'
import { mm, packed, pdfPages } from '../../test/read.ts'
import { picture, rendering } from '../../test/samples.ts'
import { caseBook } from '../book/caseBook.ts'
import { type Block, type Document, officialPage, paragraph } from '../model/document.ts'
import { officialSize } from './styles.ts'
import { writePdf } from './writePdf.ts'

const document = (blocks: Block[]): Document => ({
  title: '测试',
  created: '2021-03-20T02:00:00Z',
  sections: [{ page: officialPage, numbers: { style: 'dash', restart: true }, blocks }],
})

const minute = 60_000
const text = (line: Character[]): string => line.map((one) => one.text).join('')
const right = mm(28 + 156)

/** The lines of body text that are followed by another of the same paragraph: those that have to be flush. */
async function flushLines(blocks: Block[]): Promise<Character[][]> {
  const pages = await pdfCharacters((await writePdf(document(blocks), rendering)).bytes)
  const lines = pages.flatMap((page) =>
    baselines(page.filter(({ size }) => Math.abs(size - officialSize) < 0.01)),
  )
  return lines.filter((line, i) => (lines[i + 1]?.[0]?.x ?? right) < mm(28) + officialSize && line.length > 5)
}

const mixed = Array.from({ length: 40 }, (_, i) =>
  paragraph(
    'body',
    `${'国'.repeat(i % 11)}2020年以来，累计提供检索报告${86 + i * 97}份（含PCT申请${6 + i}件），企业满意度达98.5%。针对“检索难、分析难、运用难”等问题，` +
      `组织“进园区、进企业、进课堂”活动43场次，培训研发人员${1800 + 7 * i}人次，发放《检索工具使用手册》2500册，服务Huibian平台用户。`,
  ),
)

test(
  'of a book’s lines at most three in a hundred are stretched by over a point a gap',
  async () => {
    const book = await writePdf(caseBook(caseBookData(12)), { ...rendering, images: () => picture })
    const lines = (await pdfCharacters(book.bytes)).flatMap(baselines)
    const long = lines.filter(
      (line) => line.length > 20 && Math.abs((line[0]?.size ?? 0) - officialSize) < 0.01,
    )
    const stretches = long.flatMap((line) => stretchOf(line) ?? [])
    expect(stretches.length).toBeGreaterThan(400)
    expect(stretches.filter((points) => points > 1).length / stretches.length).toBeLessThan(0.03)
    expect(stretches.filter((points) => points < -0.01)).toEqual([])
  },
  minute,
)

test(
  'each line reaches both edges, a mark at its end with its ink',
  async () => {
    const lines = await flushLines(mixed)
    expect(lines.length).toBeGreaterThan(150)
    const ends = lines.flatMap((line) => {
      const last = line.at(-1)
      if (last === undefined) return []
      // A mark's square may hang over the edge: the ink stands in its first half.
      const end = /[，。、；：）》”？！]/.test(last.text) ? last.x + last.size / 2 : last.end
      return [{ line: text(line), off: Math.abs(end - right) }]
    })
    for (const kind of [/[，。、；：）》”]$/, /[A-Za-z0-9%]$/, /\p{Script=Han}$/u])
      expect(ends.filter(({ line }) => kind.test(line)).length).toBeGreaterThan(10)
    expect(ends).toHaveLength(lines.length)
    expect(ends.filter(({ off }) => off > 0.1)).toEqual([])
    const begins = lines.map((line) => ({ line: text(line), x: line[0]?.x ?? 0, size: line[0]?.size ?? 0 }))
    const shifted = begins.filter(({ line, x, size }) => {
      const wanted = mm(28) + (/^[“（《]/.test(line) ? -size / 2 : 0)
      return Math.abs(x - wanted) > 2 && Math.abs(x - wanted - 2 * size) > 2
    })
    expect(shifted).toEqual([])
  },
  minute,
)

test(
  'between Chinese and Latin stands a breath of an eighth to a quarter of a character',
  async () => {
    const lines = await flushLines(mixed)
    const breaths = lines.flatMap((line) =>
      line.flatMap((one, i) => {
        const next = line[i + 1]
        const meets = next !== undefined && /\p{Script=Han}/u.test(one.text) && /[A-Z0-9]/.test(next.text)
        return meets ? [(next.x - one.x - one.size - Math.max(0, stretchOf(line) ?? 0)) / one.size] : []
      }),
    )
    expect(breaths.length).toBeGreaterThan(100)
    expect(breaths.filter((share) => share < 0.12 || share > 0.26)).toEqual([])
  },
  minute,
)

test('neighbouring marks share their blank', async () => {
  const { bytes } = await writePdf(document([paragraph('plain', '国（国），国：“国”。国')]), rendering)
  const [line = []] = baselines((await pdfCharacters(bytes))[0] ?? [])
  const steps = line.slice(0, -1).map((one, i) => ((line[i + 1]?.x ?? 0) - one.x) / one.size)
  expect(steps.map((step) => Math.round(step * 2) / 2)).toEqual([1, 1, 1, 0.5, 1, 1, 0.5, 1, 1, 0.5, 1])
})

needsTool('poppler')('what is compressed and spread can still be found by its words', async () => {
  const { bytes } = await writePdf(document(mixed), rendering)
  const found = packed(pdfPages(bytes).join('')).replaceAll(/—\d+—/g, '')
  expect(found).toBe(packed(mixed.flatMap(({ spans }) => spans.map((span) => span.text)).join('')))
})

needsTool('poppler')('a page of text looks as it was looked at', async () => {
  const { bytes } = await writePdf(document(mixed.slice(0, 8)), rendering)
  await expectPicture('typography', bytes)
  const other = await writePdf(document(mixed.slice(1, 9)), rendering)
  expect(await difference(pageOf(other.bytes), pageOf(bytes))).toBeGreaterThan(0.03)
})
