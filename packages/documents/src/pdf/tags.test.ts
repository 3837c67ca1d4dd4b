import { needsTool } from '../../../../test/harness/tools.ts'
import { checkPdf, pdfInfo, pdfStructure } from '../../test/read.ts'
import { casePageData, rendering, summaryData } from '../../test/samples.ts'
import { plainText } from '../model/walk.ts'
import type { Section } from '../model/document.ts'
import { summaryTable } from '../summary/summaryTable.ts'
import { casePage } from '../case/casePage.ts'
import { writePdf } from './writePdf.ts'

needsTool('poppler')(
  'a reader that speaks finds headings, paragraphs and pictures, and no furniture of the page',
  async () => {
    const { bytes } = await writePdf(casePage(casePageData), rendering)
    const structure = pdfStructure(bytes)
    expect(pdfInfo(bytes)).toMatch(/Tagged: +yes/)
    expect(structure.slice(0, 4).map(({ role }) => role)).toEqual(['H2', 'P', 'H3', 'P'])
    expect(structure[0]?.text).toBe('专利信息服务助力轴承企业突破“卡脖子”技术')
    expect(structure.filter(({ role }) => role === 'H3').map(({ text }) => text)).toEqual([
      '一、案例背景',
      '二、服务过程',
      '（一）建立需求清单',
      '1．走访调研',
      '三、服务成效',
      '四、经验启示',
    ])
    expect(structure.filter(({ role }) => role === 'Figure')).toHaveLength(1)
    expect(structure.filter(({ text }) => /演示数据|校验码|— \d+ —/.test(text))).toEqual([])
  },
)

const headsOf = ({ blocks }: Section): string[] =>
  blocks.flatMap((block) =>
    block.type === 'table'
      ? block.rows
          .slice(0, block.headerRows)
          .flatMap(({ cells }) =>
            cells.map((cell) =>
              cell.blocks.map((one) => (one.type === 'paragraph' ? plainText(one.spans) : '')).join(''),
            ),
          )
      : [],
  )

/** A text as a PDF has it: in UTF-16 with its mark. */
const utf16 = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])

needsTool('poppler', 'qpdf')(
  'a table is read by rows and cells, its heads as heads, however many pages it takes',
  async () => {
    const { bytes, pages } = await writePdf(summaryTable(summaryData(40)), rendering)
    const structure = pdfStructure(bytes)
    const roles = structure.map(({ role }) => role)
    const heads = structure.filter(({ role }) => role === 'TH').map(({ text }) => text)
    expect(pages).toBeGreaterThan(1)
    expect(heads).toEqual(summaryTable(summaryData(1)).sections.flatMap(headsOf))
    expect(['Table', 'TR'].map((role) => roles.filter((one) => one === role).length)).toEqual([1, 41])
    expect(roles.filter((role) => role === 'TD')).toHaveLength(40 * heads.length)
    expect(checkPdf(bytes)).toContain('No syntax or stream encoding errors')
  },
)

test('a chart is one picture that says each of its figures', async () => {
  const bars = [
    { label: '南京', value: 12, says: '12余场次' },
    { label: '苏州', value: 8, says: '8场次' },
  ]
  const blocks = [{ type: 'chart' as const, caption: '图1　活动场次', unit: '场次', bars }]
  const [section] = casePage(casePageData).sections
  if (!section) throw new Error('no section')
  const document = { ...casePage(casePageData), sections: [{ ...section, blocks }] }
  const { bytes } = await writePdf(document, rendering)
  expect(Buffer.from(bytes).includes(utf16('图1　活动场次：南京 12余场次；苏州 8场次'))).toBe(true)
})
