import { asPdf, packed, pdfPages } from '../../../../packages/documents/test/read'
import { needsTool } from '../../../../test/harness/tools'
import { activityInput, paperOf, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'

jest.setTimeout(120_000)

type Measure = { key: string; name: string; unit: string }

const kinds = {
  warmUp: '宣传预热',
  opening: '开幕仪式',
  boards: '宣传布展',
  youth: '青少年创意展示周',
  lectures: '科技微讲堂和专家线上讲座',
  quiz: '线上有奖竞答',
  enterprises: '知识产权进企业座谈',
  enforcement: '知识产权联合执法',
  symposium: '知识产权保护座谈会、新闻发布会',
}

let stage: WeekStage
let measures: Measure[]

/** Each kind of activity that the notice names was held, and all that is counted of it told. */
beforeAll(async () => {
  stage = await weekStage({ worker: true })
  const { world, unit, office, campaignId: c } = stage
  world.campaignId = c
  const { week } = await world.ask<{ week: { measures: Measure[] } }>(office, weekActs.week, { c })
  measures = week.measures
  for (const plan of Object.keys(kinds)) {
    const figures = measures
      .filter(({ key }) => key.startsWith(`${plan}.`))
      .map(({ key }, at) => ({ measure: key, text: `${1200 + at}余`, last: '' }))
    const input = activityInput({ plan, title: '活动', figures })
    await world.ask(unit, weekActs.save, { c, input })
  }
})
afterAll(() => stage?.close())

const brief = (f: 'pdf' | 'docx'): Promise<Buffer> =>
  paperOf(stage.world, stage.office, { act: 'compile', k: 'brief', f })

/** The pages of the paper as PDF, and as Word prints it. */
async function printed(): Promise<string[][]> {
  const papers = [await brief('pdf'), asPdf('简报.docx', await brief('docx'))]
  return papers.map((paper) => pdfPages(paper).map(packed))
}

const adjust = `mutation ($c: ID!, $m: String!, $why: String!) {
  adjustTotal(campaignId: $c, measure: $m, by: -6, reason: $why) { measures { key } } }`
const sections = `query ($c: ID!) { reportSections(campaignId: $c) { key revision } }`
const word = `mutation ($c: ID!, $k: String!, $r: Int!, $t: String) {
  wordSection(campaignId: $c, key: $k, revision: $r, text: $t) { text } }`

async function words(key: string, text: string | null): Promise<void> {
  const { world, office, campaignId: c } = stage
  type Told = { reportSections: { key: string; revision: number }[] }
  const { reportSections } = await world.ask<Told>(office, sections, { c })
  const r = reportSections.find((one) => one.key === key)?.revision
  await world.ask(office, word, { c, k: key, r, t: text })
}

const named = Object.values(kinds)
const inKinds = (): Measure[] => measures.filter(({ key }) => !key.startsWith('field:'))
/** The kinds that a page has no sentence of, and the figures it does not tell. */
const missing = (text: string): string[][] => [
  named.filter((name) => !text.includes(`${name}：`)),
  inKinds()
    .filter(({ name, unit }) => !new RegExp(`${name}(120\\d余|超过119\\d)${unit}`).test(text))
    .map(({ name }) => name),
]

needsTool('poppler', 'writer')(
  'the nine kinds of the notice and their seventeen figures stand on one page, in PDF and in Word',
  async () => {
    expect([named.length, inKinds().length]).toEqual([9, 17])
    for (const pages of await printed()) {
      expect(pages).toHaveLength(1)
      const [text = ''] = pages
      expect(missing(text)).toEqual([[], []])
      expect(text).toContain('，累计发布条数1200余条，')
      expect(text).not.toContain('见活动总结')
    }
  },
)

needsTool('poppler', 'writer')(
  'where corrections have long reasons the page keeps every kind and figure, and says where the reasons stand',
  async () => {
    const { world, office, campaignId: c } = stage
    const why = '两单位合办，重复统计。'.repeat(18)
    for (const { key } of measures.slice(0, 5)) await world.ask(office, adjust, { c, m: key, why })
    for (const pages of await printed()) {
      expect(pages).toHaveLength(1)
      const [text = ''] = pages
      expect(missing(text)).toEqual([[], []])
      expect(text.split('注：')[1]).toBe('5项数据有调整，调整数和理由见活动总结附注。')
    }
  },
)

needsTool('poppler', 'writer')(
  'kinds that find no room are named, the longest first, with where they stand; their figures are told still',
  async () => {
    await words('plan:warmUp', '制作电子邀请函，通过微信公众号、抖音等宣传造势。'.repeat(20))
    await words('plan:opening', '上午举行，线上全程直播。'.repeat(30))
    for (const pages of await printed()) {
      expect(pages).toHaveLength(1)
      const [text = ''] = pages
      expect(missing(text)).toEqual([['宣传预热', '开幕仪式'], []])
      expect(text).toContain('其余2类活动（“宣传预热”“开幕仪式”）见活动总结。')
    }
  },
)

needsTool('poppler')(
  'what is too long even so is not printed, and the office is told what to shorten',
  async () => {
    await words('overview', '国'.repeat(900))
    const said =
      '简报排不进一页：各类活动和调整说明都略去后，“总体情况”（900 个字）仍放不下。请改写“总体情况”，缩短后重新编制。'
    const told = await Promise.all(
      (['pdf', 'docx'] as const).map((format) => brief(format).catch((cause: Error) => cause.message)),
    )
    expect(told).toEqual([said, said])
  },
)
