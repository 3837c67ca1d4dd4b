// A made-up book of cases for measuring: 1500 characters a case, a table each, two figures in three cases.
import sharp from 'sharp'
import { join } from 'node:path'

const sentences = [
  '中心坚持问题导向，深入企业生产一线，了解研发人员在技术路线选择、竞争对手跟踪、侵权风险排查等方面的真实需求。',
  '针对“检索难、分析难、运用难”等问题，组建由检索员、专利代理师、产业专家组成的服务小组，实行“一企一策”。',
  '2020年以来，累计提供检索报告86份，挖掘高价值专利35件（含PCT申请6件），企业满意度达98.5%。',
  '逐项建立台账，明确责任人员和完成时限，做到件件有回音、事事有着落，形成可复制、可推广的工作机制。',
  '依托公共服务平台，为高校和科研院所开展专利导航12项，促成科技成果转化合同金额3400余万元。',
  '组织“进园区、进企业、进课堂”活动43场次，培训研发人员1800人次，发放《检索工具使用手册》2500册。',
]

const decoder = new TextDecoder('gb18030')

/** A small generator, so that every run measures the same book. */
function numbers(seed) {
  let state = seed
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
}

/** Common characters, so that the fonts carry as many glyphs as a real book's. */
const rare = (next) =>
  Array.from({ length: 24 }, () => decoder.decode(new Uint8Array([0xb0 + next(39), 0xa1 + next(94)]))).join(
    '',
  )

function textOf(length, next) {
  let text = ''
  while (text.length < length) text += next(7) === 0 ? `${rare(next)}。` : sentences[next(sentences.length)]
  return text.slice(0, length - 1) + '。'
}

const paragraph = (text) => ({ type: 'paragraph', inlines: [{ text }] })
const cell = (text) => ({ blocks: [paragraph(text)] })

const table = (next) => ({
  type: 'table',
  caption: '服务情况统计表',
  headerRows: 1,
  rows: [
    ['序号', '服务内容', '场次', '覆盖企业', '完成率', '状态'].map(cell),
    ...[1, 2, 3, 4, 5].map((row) =>
      [
        String(row),
        '专利检索分析',
        String(next(300)),
        String(next(900)),
        `${90 + next(10)}.0%`,
        '持续开展',
      ].map(cell),
    ),
  ],
})

const headings = ['案例背景', '服务过程', '服务成效', '经验启示']

function caseOf(index) {
  const next = numbers(index + 1)
  const sections = headings.map((heading, i) => {
    const figure = {
      type: 'figure',
      file: `figure-${index}`,
      caption: '服务流程示意',
      width: 1000,
      height: 667,
    }
    const texts = [paragraph(textOf(190, next)), paragraph(textOf(185, next))]
    return {
      heading,
      body: [...texts, ...(i === 1 ? [table(next)] : []), ...(i === 2 && index % 3 < 2 ? [figure] : [])],
    }
  })
  return {
    title: `专利信息服务助力第${index + 1}家企业创新发展`,
    region: '河南省',
    unit: '某市知识产权信息服务中心',
    sections,
  }
}

/** What `caseBook` takes: `count` cases in six chapters. */
export function caseBookData(count) {
  const cases = Array.from({ length: count }, (_, index) => caseOf(index))
  const share = Math.ceil(count / 6)
  const themes = [
    '服务中小企业创新发展',
    '服务科研团队创新研发',
    '服务政府部门综合决策',
    '服务社会公众意识提升',
    '支撑产业发展',
    '助力产学研一体化',
  ]
  return {
    title: '知识产权信息公共服务优秀案例集',
    organiser: '某部门',
    edition: '送审稿',
    date: '2021年9月',
    preface: [paragraph(textOf(600, numbers(7)))],
    editorialNotes: [paragraph(textOf(300, numbers(8)))],
    chapters: themes
      .map((title, i) => ({ title, cases: cases.slice(i * share, (i + 1) * share) }))
      .filter((chapter) => chapter.cases.length > 0),
    colophon: [{ label: '编写单位', value: '某部门' }],
    demo: true,
    created: '2021-09-01T00:00:00Z',
  }
}

/** Draws a JPEG per figure into a folder, all different: of about 70 KB as in a book, or as large as is asked. */
export async function drawFigures(count, folder, { width = 1000, height = 667, quality = 55 } = {}) {
  for (let index = 0; index < count; index++) {
    if (index % 3 === 2) continue
    const noise = { type: 'gaussian', mean: 100 + (index % 100), sigma: 15 }
    const picture = sharp({ create: { width, height, channels: 3, background: '#cccccc', noise } })
    await picture.jpeg({ quality }).toFile(join(folder, `figure-${index}.jpg`))
  }
}
