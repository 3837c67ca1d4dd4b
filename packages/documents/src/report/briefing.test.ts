import { needsTool } from '../../../../test/harness/tools.ts'
import { asPdf, linesOf, pdfPages, pdfWords } from '../../test/read.ts'
import { rendering } from '../../test/samples.ts'
import { writeDocx } from '../docx/writeDocx.ts'
import type { Document } from '../model/document.ts'
import { everyBlock, plainText } from '../model/walk.ts'
import { writePdf } from '../pdf/writePdf.ts'
import { briefing, briefings, type BriefingData, withSpareLines } from './briefing.ts'

const kinds = ['宣传布展', '开幕仪式', '线上竞答']
const figures = Array.from({ length: 9 }, (_, at) => `数据${'甲乙丙丁戊己庚辛壬'[at]}`)
const told = (at: number): string => `${figures[at]}${at + 11}项`

/** Each kind tells two figures, the first kind at most length; the other three figures stand in summaries alone. */
const data: BriefingData = {
  title: '宣传周活动简报',
  unit: '某市知识产权联席会议办公室',
  date: '2022年5月6日',
  measures: figures.map((label, at) => ({ key: String(at), label, unit: '项' })),
  units: [{ name: '某局', figures: Object.fromEntries(figures.map((_, at) => [at, { value: at + 11 }])) }],
  reporting: 1,
  overview: '1家成员单位中，1家开展了活动。',
  kinds: kinds.map((name, at) => ({
    name,
    text: `共开展1项，${told(2 * at)}，${told(2 * at + 1)}${'，反响很好'.repeat(2 - at)}`,
  })),
  notes: [
    { said: '数据甲（项）：各单位合计12，调整减1，采用11。', reason: '重复统计' },
    { said: '数据乙（项）：各单位合计13，调整减1，采用12。', reason: '合办' },
  ],
  demo: false,
  created: '2022-05-06T00:00:00Z',
}

const paragraphsOf = (document: Document): string[] =>
  [...everyBlock(document)].flatMap((block) => (block.type === 'paragraph' ? [plainText(block.spans)] : []))
const said = (all = data): string[][] => briefings(all).map((one) => paragraphsOf(one).slice(3))
const [a, b, c] = data.kinds.map(({ name, text }) => `${name}：${text}`)

test('ever shorter, a briefing first says nothing twice, then sends for reasons and figures to the report, and for kinds last', () => {
  const first = `${data.overview}|据1家单位报送，累计${[0, 1, 2, 3, 4, 5, 6, 7, 8].map(told).join('，')}。`
  const alone = `${data.overview}|据1家单位报送，累计${[6, 7, 8].map(told).join('，')}。`
  const notes = data.notes.map((note) => `注：${note.said}理由：${note.reason}。`).join('|')
  const bare = `注：${data.notes.map((note) => note.said).join('')}调整理由见活动总结附注。`
  const few = `${data.overview}|据1家单位报送`
  const all = `${a}。${b}。${c}。`
  const counted = '注：2项数据有调整，调整数和理由见活动总结附注。'
  const others = '其他3项数据见活动总结附录。'
  expect(said().map((paragraphs) => paragraphs.join('|'))).toEqual([
    [first, a, b, c, notes].join('|'),
    [first, all, notes].join('|'),
    [alone, all, notes].join('|'),
    [alone, all, bare].join('|'),
    [alone, all, counted].join('|'),
    [`${few}，各类活动开展情况如下。${others}`, all, counted].join('|'),
    [
      `${few}，累计${told(0)}，${told(1)}。${others}`,
      `${b}。${c}。`,
      '其余1类活动（“宣传布展”）见活动总结。',
      counted,
    ].join('|'),
    [
      `${few}，累计${[0, 1, 2, 3].map(told).join('，')}。${others}`,
      `${c}。`,
      '其余2类活动（“宣传布展”“开幕仪式”）见活动总结。',
      counted,
    ].join('|'),
    [
      `${few}，累计${[0, 1, 2, 3, 4, 5].map(told).join('，')}。${others}`,
      '3类活动（“宣传布展”“开幕仪式”“线上竞答”）见活动总结。',
      counted,
    ].join('|'),
    [
      `${few}，累计${[0, 1, 2, 3, 4, 5].map(told).join('，')}。${others}`,
      '3类活动见活动总结。',
      counted,
    ].join('|'),
  ])
})

test('the whole of it is what is printed where all has room, and without kinds, figures and notes nothing is counted', () => {
  expect(paragraphsOf(briefing(data)).slice(3)).toEqual(said()[0])
  const nothing = said({ ...data, kinds: [], measures: [], notes: [] })
  expect([...new Set(nothing.flat())]).toEqual([data.overview])
})

const printed = async (document: Document): Promise<Uint8Array[]> => [
  (await writePdf(document, rendering)).bytes,
  asPdf('简报.docx', await writeDocx(document, {})),
]

needsTool('writer', 'poppler')(
  'the lines of a note stand as close in Word as in the PDF, not a line of the page’s grid apart',
  async () => {
    const long = { said: '合计12，采用11。', reason: '两单位合办，重复统计，'.repeat(12) }
    for (const pdf of await printed(briefing({ ...data, kinds: [], notes: [long] }))) {
      const [page] = pdfWords(pdf)
      const lines = page ? linesOf(page).slice(-3) : []
      expect(lines.slice(1).map(({ y }, at) => Math.round(y - (lines[at]?.y ?? 0)))).toEqual([20, 20])
    }
  },
)

const text =
  '各单位举办“进园区、进企业”活动43场次，培训研发人员1800余人次，发放《手册》2500册；PCT申请6件，满意度98.5%。组织检索培训活动，' +
  '“检索难”等问题86个，服务Huibian平台用户5000人。'

needsTool('writer', 'poppler')(
  'what has one page with lines to spare has one page in Word, where a paragraph may break a line later',
  async () => {
    // Without those lines the Word file of this text has two pages.
    const told = text.repeat(6).slice(27)
    const filled = (n: number): Document =>
      briefing({
        ...data,
        measures: [],
        notes: [],
        overview: told.slice(0, n),
        kinds: kinds.map((name, at) => ({ name, text: told.slice(0, 30 + 9 * at) })),
      })
    let n = 400
    while ((await writePdf(withSpareLines(filled(n)), rendering)).pages > 1) n -= 4
    const [inPdf, inWord] = await printed(filled(n))
    expect([inPdf, inWord].map((pdf) => pdf && pdfPages(pdf).length)).toEqual([1, 1])
  },
  120_000,
)
