import { needsTool } from '../../../../test/harness/tools.ts'
import { nomination, recommendation } from '../../test/papers.ts'
import { asPdf, packed, pdfPages } from '../../test/read.ts'
import { rendering } from '../../test/samples.ts'
import { unitReport } from '../../test/unitReport.ts'
import { writeDocx } from '../docx/writeDocx.ts'
import type { Document } from '../model/document.ts'
import { plainText } from '../model/walk.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { workForm } from './workForm.ts'

/** What stands in a line of its own; longer values are torn by the label in the middle of their height. */
const said = ({ fields, pledge }: typeof recommendation): string[] =>
  [...fields.flatMap(({ value }) => value.split('\n')), pledge].filter((line) => [...line].length < 40)

needsTool('poppler', 'writer')(
  'the recommendation fits a page in PDF as in Word, with the seal place at its end',
  async () => {
    const document = workForm(recommendation)
    const pdf = pdfPages((await writePdf(document, rendering)).bytes).map(packed)
    const word = pdfPages(asPdf('form.docx', await writeDocx(document, {}))).map(packed)
    for (const pages of [pdf, word]) {
      expect(pages).toHaveLength(1)
      expect(said(recommendation).filter((text) => !pages[0]?.includes(packed(text)))).toEqual([])
      expect(pages[0]).toContain('同意推荐。')
      expect(pages[0]).toContain('（盖章）年月日')
    }
  },
  60_000,
)

needsTool('poppler')(
  'a nomination is signed by two reviewers, or sealed by the unit where there are none',
  async () => {
    const text = async (data: typeof nomination): Promise<string> =>
      packed(pdfPages((await writePdf(workForm(data), rendering)).bytes).join(''))
    const signed = await text(nomination)
    expect(signed.match(/（签字）：年月日/g)).toHaveLength(2)
    expect(signed).toContain('演示专家甲研究员某省农业科学院')
    expect(signed).not.toContain('（盖章）')
    expect(await text({ ...nomination, reviewers: [] })).toContain('（盖章）年月日')
  },
)

const cellTexts = ({ sections }: Document): string[][] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'table'
        ? block.rows.map(({ cells }) =>
            cells.map((cell) =>
              cell.blocks.map((each) => ('spans' in each ? plainText(each.spans) : '')).join(''),
            ),
          )
        : [],
    ),
  )

test('a report tells its texts first, then its figures as they were worded, then who stamps it', () => {
  const rows = cellTexts(workForm(unitReport))
  const from = rows.findIndex(([first]) => first === '统计项目')
  expect(rows.slice(0, from).map(([first]) => first)).toEqual(unitReport.fields.map(({ label }) => label))
  expect(rows.slice(from, -1)).toEqual([
    ['统计项目', '数字', '单位', '统计项目', '数字', '单位'],
    ['展板块数', '2', '块', '发放资料份数', '近500', ''],
    ['活动场次', '300余', '场次', '受众人次', '超12000', '人次'],
    ['媒体报道篇数', '0', '篇', '走访企业数', '未开展', '家'],
    ['执法案件数', '', '件', ''],
  ])
  expect(rows.at(-1)?.[0]).toBe('报送单位意见')
})

test('a form without figures has no head for them', () => {
  const heads = cellTexts(workForm({ ...unitReport, figures: [] })).map(([first]) => first)
  expect(heads).toEqual([...unitReport.fields.map(({ label }) => label), '报送单位意见'])
})
