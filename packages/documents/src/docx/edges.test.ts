import { needsTool } from '../../../../test/harness/tools.ts'
import { asPdf, linesOf, mm, packed, pdfWords } from '../../test/read.ts'
import { casePageData, picture } from '../../test/samples.ts'
import { casePage } from '../case/casePage.ts'
import { type Document, officialPage, paragraph } from '../model/document.ts'
import { officialSize } from '../pdf/styles.ts'
import { writeDocx } from './writeDocx.ts'

const [left, right] = [mm(28), mm(28 + 156)]
/** Between the running head and the number of the page. */
const [top, bottom] = [mm(35), mm(297 - 35)]

/** A mark that Word and LibreOffice hang over the edge, as offices know it: its square stands outside, and the text before it is flush. */
const hung = (text: string, x1: number): number =>
  /[，。、；：]$/.test(text) && x1 > right + mm(1) ? officialSize : 0

/** The lines of text that go on in the next one below: those that have to be flush, each with how far it is from either edge. */
async function flushLines(document: Document) {
  const pages = pdfWords(asPdf('文.docx', await writeDocx(document, { images: () => picture })))
  return pages.flatMap((page) => {
    const lines = linesOf(page).filter(({ y }) => y > top && y < bottom)
    return lines.flatMap(({ text, x0, x1, y }, i) => {
      const next = lines[i + 1]
      // What begins two characters in begins a paragraph, and the line above it may end anywhere.
      const goesOn = next !== undefined && next.y - y < 1.2 * mm(225 / 22) && next.x0 < left + officialSize
      return goesOn && packed(text).length > 20
        ? [{ text, from: x0 - left, short: right + hung(text, x1) - x1 }]
        : []
    })
  })
}

const mixed = Array.from({ length: 40 }, (_, i) =>
  paragraph(
    'body',
    `${'国'.repeat(i % 11)}2020年以来，累计提供检索报告${86 + i * 97}份（含PCT申请${6 + i}件），企业满意度达98.5%。针对“检索难、分析难、运用难”等问题，` +
      `组织“进园区、进企业、进课堂”活动43场次，培训研发人员${1800 + 7 * i}人次，发放《检索工具使用手册》2500册，服务Huibian平台用户。`,
  ),
)

const pageOf = (blocks: typeof mixed): Document => ({
  title: '测试',
  created: '2021-03-20T02:00:00Z',
  sections: [{ page: officialPage, numbers: { style: 'none' }, blocks }],
})

const documents: [string, Document, number][] = [
  ['of Chinese, Latin, figures and marks', pageOf(mixed), 100],
  ['of a case', casePage(casePageData), 10],
]

for (const [name, document, least] of documents)
  needsTool('writer', 'poppler')(
    `in Word, too, each full line ${name} reaches both edges to a millimetre, a mark at its end hung over the right one at most`,
    async () => {
      const lines = await flushLines(document)
      expect(lines.length).toBeGreaterThan(least)
      expect(lines.filter(({ short }) => Math.abs(short) > mm(1))).toEqual([])
      const begins = [0, 2 * officialSize]
      const shifted = lines.filter(({ from }) => begins.every((begin) => Math.abs(from - begin) > mm(1)))
      expect(shifted).toEqual([])
    },
    60_000,
  )
