import JSZip from 'jszip'
import { needsTool } from '../../../../test/harness/tools.ts'
import { reportData } from '../../test/papers.ts'
import { asPdf, linesOf, mm, packed, pdfImages, pdfPages, pdfWords } from '../../test/read.ts'
import { picture, rendering } from '../../test/samples.ts'
import { writeDocx } from '../docx/writeDocx.ts'
import type { Table } from '../model/document.ts'
import { everyBlock, plainText } from '../model/walk.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { activityReport } from './activityReport.ts'

const report = activityReport(reportData)
const tables = (of = report): Table[] =>
  [...everyBlock(of)].flatMap((block) => (block.type === 'table' ? [block] : []))
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

const captionsAndSums = (of: Table[]): unknown[] =>
  of
    .filter(({ caption }) => caption?.startsWith('表'))
    .map((table) => [table.caption, ...texts(table).filter(([name]) => !/^\d+$/.test(name ?? ''))])

test('where the office corrects a total, 合计 stays the sum of its rows and what is adopted stands below it', () => {
  const [sessions, ...others] = reportData.measures
  const corrected = activityReport({
    ...reportData,
    reporting: 6,
    measures: [...(sessions ? [{ ...sessions, adjustment: -3 }] : []), ...others],
  })
  expect(captionsAndSums(tables(corrected))).toEqual([
    [
      '表1　各单位活动情况',
      ['序号', '单位', '活动（场次）', '受众（人次）', '发放资料（份）', '媒体报道（篇）'],
      ['合计', '63', '超10400', '超21000', '16'],
      ['调整', '−3', '—', '—', '—'],
      ['采用', '60', '超10400', '超21000', '16'],
    ],
  ])
  const said = [...everyBlock(corrected)].flatMap((block) =>
    block.type === 'paragraph' ? [plainText(block.spans)] : [],
  )
  expect(said.filter((text) => text.includes('单位报送'))).toEqual([
    '据6家单位报送，累计活动60场次，受众超过1.04万人次，发放资料超过2.1万份，媒体报道16篇。',
  ])
})

test('what finds no room in the first table stands in the appendix, each total with its rows', () => {
  const measures = Array.from({ length: 14 }, (_, at) => ({ key: `m${at}`, label: `项${at}`, unit: '个' }))
  const units = ['甲局', '乙局'].map((name, of) => ({
    name,
    figures: Object.fromEntries(measures.map(({ key }, at) => [key, { value: at + of }])),
  }))
  const long = activityReport({ ...reportData, measures, units, reporting: 2, charts: [] })
  const sums = captionsAndSums(tables(long)).map((one) => (Array.isArray(one) ? [one[0], one[2]] : one))
  expect(sums).toEqual([
    ['表1　各单位活动情况', ['合计', '1', '3', '5', '7', '9', '11']],
    ['表2　各单位其他数据（1）', ['合计', '13', '15', '17', '19', '21', '23']],
    ['表3　各单位其他数据（2）', ['合计', '25', '27']],
  ])
  const headings = [...everyBlock(long)].flatMap((block) =>
    block.type === 'heading' && block.level === 3 ? [plainText(block.spans)] : [],
  )
  expect(headings.at(-1)).toBe('六、附录')
})

needsTool('poppler')('the sentence and the table say the same, and the chart says each figure', async () => {
  const text = packed(pdfPages((await writePdf(report, rendering)).bytes).join(''))
  expect(text).toContain(
    '据7家单位报送，累计活动63场次，受众超过1.04万人次，发放资料超过2.1万份，媒体报道16篇。',
  )
  expect(text).toContain('合计63超10400超2100016')
  expect(['12场次', '11场次', '6场次'].filter((figure) => !text.includes(figure))).toEqual([])
})

test('in Word each bar keeps what its figure says, to the eye and to a reader of the screen', async () => {
  const bars = [
    { label: '市公安局', value: 300, says: '300余场次' },
    { label: '市人民检察院', value: 12, says: '约12场次' },
    { label: '市农业农村局', value: 0, says: '未开展' },
  ]
  const chart = { type: 'chart' as const, caption: '图1　各单位活动', unit: '场次', bars }
  const charts = { ...report, sections: report.sections.map((one) => ({ ...one, blocks: [chart] })) }
  const zip = await JSZip.loadAsync(await writeDocx(charts, { images: () => picture }))
  const xml = (await zip.file('word/charts/chart1.xml')?.async('string')) ?? ''
  const text = (await zip.file('word/document.xml')?.async('string')) ?? ''
  expect([...xml.matchAll(/<a:t>([^<]*)/g)].map(([, said]) => said)).toEqual(bars.map(({ says }) => says))
  expect([...xml.matchAll(/<c:v>(\d+)/g)].map(([, value]) => Number(value))).toEqual([300, 12, 0])
  expect([...text.matchAll(/descr="([^"]*)/g)].map(([, said]) => said)).toEqual([
    '图1　各单位活动：市公安局 300余场次；市人民检察院 约12场次；市农业农村局 未开展',
  ])
})

needsTool('poppler')('the chart is drawn as lines, and two pictures share a row', async () => {
  const sections = report.sections.map(({ page, numbers, blocks }) => ({
    page,
    numbers,
    blocks: blocks.filter(({ type }) => type === 'chart'),
  }))
  const drawn = await writePdf({ ...report, sections }, rendering)
  expect(packed(pdfPages(drawn.bytes).join(''))).toContain('12场次')
  expect(pdfImages(drawn.bytes)).toBe(0)
  const { bytes } = await writePdf(report, rendering)
  const sheets = pdfWords(bytes)
  const sheet = sheets.find(({ words }) => words.some(({ text }) => text.startsWith('图2')))
  const row = sheet && linesOf(sheet).find(({ text }) => text.includes('图2'))
  expect(packed(row?.text ?? '')).toBe('图2启动仪式现场图3现场咨询')
  const [left, right] = ['图2', '图3'].map((text) => sheet?.words.find((word) => word.text.startsWith(text)))
  const middle = mm(28 + 156 / 2)
  expect([(left?.x1 ?? middle) < middle, (right?.x0 ?? 0) > middle]).toEqual([true, true])
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
    expect(['12场次', '11场次', '6场次'].filter((figure) => !text.includes(figure))).toEqual([])
    expect(text).toContain('某市知识产权战略实施工作联席会议办公室2022年5月6日')
  },
  60_000,
)
