import { needsTool } from '../../../../test/harness/tools.ts'
import { asPdf, asText, linesOf, packed, pdfPages, pdfPagesInOrder, pdfWords } from '../../test/read.ts'
import { casePageData, picture, plainChinese, rendering } from '../../test/samples.ts'
import { writeDocx } from '../docx/writeDocx.ts'
import { officialPage, paragraph } from '../model/document.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { casePage } from './casePage.ts'

const office = needsTool('poppler', 'writer')
const minute = 60_000

/** Without page furniture and numbers of pages. */
const body = (pages: string[]): string =>
  packed(pages.join('')).replaceAll(
    /—\d+—|演示数据|校验码[\w-]+第3稿|知识产权信息公共服务优秀案例征集活动（第一阶段）/g,
    '',
  )

office(
  'Word and PDF carry the same text, figure, table and note, on as many pages',
  async () => {
    const document = casePage(casePageData)
    const pdf = await writePdf(document, rendering)
    const word = await writeDocx(document, { images: () => picture })
    expect(packed(asText('case.docx', word))).toBe(body(pdfPagesInOrder(pdf.bytes)))
    expect(pdfPages(asPdf('case.docx', word))).toHaveLength(pdf.pages)
  },
  minute,
)

office(
  'a Word page holds 22 lines of 28 characters in LibreOffice',
  async () => {
    const blocks = [paragraph('plain', '国'.repeat(28 * 22 * 2))]
    const sections = [{ page: officialPage, numbers: { style: 'dash' as const, restart: true }, blocks }]
    const docx = await writeDocx({ title: '测试', created: '2021-03-20T02:00:00Z', sections }, {})
    const [sheet] = pdfWords(asPdf('page.docx', docx))
    const lines = sheet === undefined ? [] : linesOf(sheet).filter(({ text }) => text.includes('国'))
    expect(lines.map(({ text }) => text)).toEqual(Array.from({ length: 22 }, () => '国'.repeat(28)))
  },
  minute,
)

office(
  'nor does a line of it begin with a mark that closes, or end with one that opens',
  async () => {
    const marks = `“导航”（一）、《通知》：${plainChinese}——“${plainChinese}”，等。`
    const blocks = Array.from({ length: 30 }, (_, i) =>
      paragraph('body', `国${plainChinese.slice(i)}${marks}${marks}`),
    )
    const sections = [{ page: officialPage, numbers: { style: 'dash' as const, restart: true }, blocks }]
    const docx = await writeDocx({ title: '测试', created: '2021-03-20T02:00:00Z', sections }, {})
    const lines = pdfWords(asPdf('page.docx', docx)).flatMap((sheet) => linesOf(sheet).slice(0, -1))
    expect(lines.length).toBeGreaterThan(250)
    expect(lines.filter(({ text }) => /^[，。、；：？！）》”]/.test(text))).toEqual([])
    expect(lines.filter(({ text }) => /[（《“]$/.test(text))).toEqual([])
  },
  minute,
)

test('a figure without a source is refused', async () => {
  await expect(writeDocx(casePage(casePageData), {})).rejects.toThrow('No source for the picture flow')
})
