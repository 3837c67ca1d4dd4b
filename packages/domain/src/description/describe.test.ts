import { answered } from '../campaign/answers.ts'
import { preset } from '../../test/presets.ts'
import { describeCampaign } from './describe.ts'

const ids = [
  'n1-ip-videos',
  'n2-cases',
  'n3-publicity-week',
  'n4-science-videos',
  'n5-industry-videos',
  'n5-hunan',
]

test.each(ids)(
  '%s is told whole: every rule, phase, paper, award, stage, list, contact and question by its id',
  (id) => {
    const campaign = preset(id)
    const told = describeCampaign(campaign)
    const {
      rules,
      phases,
      documents,
      attestations,
      awards,
      stages,
      questions,
      lists = [],
      receipts = [],
      activities = [],
    } = campaign
    const rows = [
      rules,
      phases,
      documents,
      attestations,
      awards,
      stages,
      questions,
      lists,
      receipts,
      activities,
    ].flat()
    const all = [...rows.map((row) => row.id), ...campaign.contacts.map(({ role }) => role)]
    expect(all.filter((each) => !told.some((sentence) => sentence.id === each))).toEqual([])
    expect(told.filter(({ text }) => /undefined|null|\[object|NaN|。。|，，/.test(text))).toEqual([])
  },
)

/** Names of bodies that have no English, what stands in quotation marks, codes and clauses of the notice. */
const kept = /“[^”]*”|‘[^’]*’|《[^》]*》|clause [^;]*\)\.|[^ (]*〔20\d\d〕\d+号|无文号/g
const chinese = /[\u4e00-\u9fff]/

test.each(ids)('%s is told in English too, but for names and the notice’s own words', (id) => {
  const named = /^(organisers|basedOn|regions|reviewedBefore|mail)$/
  const told = describeCampaign(preset(id), 'en').filter((sentence) => !named.test(sentence.id))
  const left = told.filter(({ text }) => chinese.test(text.replace(kept, '')))
  const sender = /observes|sends for|each send/
  expect(left.filter(({ text }) => !sender.test(text)).map(({ id: of, text }) => [of, text])).toEqual([])
})

const says = (campaign: ReturnType<typeof preset>, id: string) =>
  describeCampaign(campaign).find((sentence) => sentence.id === id)?.text

test('a way without a level between passes none over; limits to kinds and ways hold together', () => {
  const films = preset('n1-ip-videos')
  expect([says(films, 'recommended'), says(films, 'public')]).toEqual([
    '组织推荐：参赛者 → 推荐单位 → 国家知识产权局，不得越级。',
    '社会征集：参赛者 → 国家知识产权局。',
  ])
  expect(says(films, 'oneScript')).toContain('其他作品数量不限（限创作脚本，限组织推荐）。')
})

test('an award tells of those it excludes and of those that exclude it, and its number once that is set', () => {
  const films = preset('n1-ip-videos')
  const apart = ['first', 'second', 'third'].map((id) => /与(.+?)不兼得/.exec(says(films, id) ?? '')?.[1])
  expect(apart).toEqual(['二等奖、三等奖', '一等奖、三等奖', '一等奖、二等奖'])
  const contest = preset('n4-science-videos')
  expect([contest, answered(contest, { winners: 100 })].map((call) => says(call, 'excellent'))).toEqual([
    '2024年全国优秀科普微视频作品，数量待定，专家评出，可以空缺，向社会推荐。',
    '2024年全国优秀科普微视频作品，100 个，专家评出，可以空缺，向社会推荐。',
  ])
})

test('one format is no choice, one file no span, and a length stands apart from its words', () => {
  const [films, contest] = [preset('n1-ip-videos'), preset('n4-science-videos')]
  expect(says(contest, 'container')).toContain('“视频文件”的格式为 mp4；')
  expect(says(films, 'scriptAttached')).toContain('“脚本文件”上传 1 个文件（docx、pdf）；')
  expect(says(contest, 'length')).toContain('时长不短于 2 分钟、不超过 5 分钟；')
})

test('who files on one way is told neither the mailbox nor the papers of the other', () => {
  const campaign = preset('n4-science-videos')
  const limited =
    /^(recommended|selfNominated|recommendedMail|selfNominatedMail|paperRecommendation|paperNomination|recommendationForm|nominationForm|recommendedList|nominatedList|onlineTransfer|post)$/
  const told = (routes: string[]) =>
    describeCampaign(campaign, 'zh', { kinds: ['microVideo'], routes })
      .map(({ id }) => id)
      .filter((id) => limited.test(id))
  expect(told(['selfNominated'])).toEqual([
    'selfNominated',
    'paperNomination',
    'nominationForm',
    'nominatedList',
    'selfNominatedMail',
    'post',
    'onlineTransfer',
  ])
  expect(told(['recommended'])).toEqual([
    'recommended',
    'paperRecommendation',
    'recommendationForm',
    'recommendedList',
    'recommendedMail',
    'post',
  ])
  const all = campaign.routes.map(({ id }) => id)
  expect(describeCampaign(campaign, 'zh', { kinds: ['microVideo'], routes: all })).toEqual(
    describeCampaign(campaign),
  )
})
