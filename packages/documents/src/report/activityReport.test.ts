import JSZip from 'jszip'
import { needsTool } from '../../../../test/harness/tools.ts'
import { reportData } from '../../test/papers.ts'
import { asPdf, packed, pdfPages } from '../../test/read.ts'
import { picture, rendering } from '../../test/samples.ts'
import { writeDocx } from '../docx/writeDocx.ts'
import type { Table } from '../model/document.ts'
import { everyBlock, plainText } from '../model/walk.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { activityReport } from './activityReport.ts'

const report = activityReport(reportData)
const tables = (): Table[] =>
  [...everyBlock(report)].flatMap((block) => (block.type === 'table' ? [block] : []))
const texts = ({ rows }: Table): string[][] =>
  rows.map(({ cells }) =>
    cells.map(({ blocks }) =>
      blocks.map((block) => ('spans' in block ? plainText(block.spans) : '')).join(''),
    ),
  )

test('the totals are the sums of what the units reported, with 超 where a part was rounded down', () => {
  const [head, ...rows] = texts(
    tables()[0] ?? { type: 'table', widths: [], headerRows: 0, rows: [], size: 1, lines: 'bare' },
  )
  const sum = rows.at(-1)
  const numbers = (column: number): number =>
    rows.slice(0, -1).reduce((all, row) => all + (Number.parseInt(row[column] ?? '', 10) || 0), 0)
  expect(head).toEqual(['序号', '单位', '活动（场次）', '受众（人次）', '发放资料（份）', '媒体报道（篇）'])
  expect(sum).toEqual(['合计', String(numbers(2)), `超${numbers(3)}`, `超${numbers(4)}`, String(numbers(5))])
  expect(rows[3]?.[4]).toBe('—')
})

needsTool('poppler')('the sentence and the table say the same, and the chart says each figure', async () => {
  const text = packed(pdfPages((await writePdf(report, rendering)).bytes).join(''))
  expect(text).toContain('据7家单位报送，累计活动63场次，受众超10400人次，发放资料超21000份，媒体报道16篇。')
  expect(text).toContain('合计63超10400超2100016')
  expect(['12场次', '11场次', '6场次'].filter((figure) => !text.includes(figure))).toEqual([])
})

needsTool('poppler', 'writer')(
  'in Word the chart can be edited, and LibreOffice prints the whole',
  async () => {
    const docx = await writeDocx(report, { images: () => picture })
    const chart = Object.keys((await JSZip.loadAsync(docx)).files).filter((name) =>
      /charts\/chart\d*\.xml$/.test(name),
    )
    expect(chart).toHaveLength(1)
    const text = packed(pdfPages(asPdf('report.docx', docx)).join(''))
    expect(text).toContain('图1各单位活动')
    expect(text).toContain('某市知识产权战略实施工作联席会议办公室2022年5月6日')
  },
  60_000,
)
