import { text } from '../../test/n2.ts'
import { court, later, preset } from '../../test/presets.ts'
import { describeCampaign } from '../description/describe.ts'
import { matrixRow } from '../matrix/row.ts'
import { closeOf } from '../campaign/phase.ts'
import { openQuestions } from '../campaign/question.ts'
import { stampsToSubmit } from '../campaign/stamps.ts'
import type { Content, Quantity } from '../content.ts'
import { totalOf } from '../count/quantity.ts'
import { wordsOf } from '../campaign/text.ts'
import { countedIn, countOf } from './measure.ts'
import { archiveIndex } from './archive.ts'

const campaign = preset('n3-publicity-week')
const person = { name: '某人', title: '', phone: '0375-0000000', mobile: '', email: '' }
const report: Content = {
  unit: '某局',
  leader: person,
  contact: person,
  done: text(300),
  effect: text(100),
  experience: text(100),
  boards: { value: 2 },
  people: { value: 500, qualifier: 'over' },
}
const { broken, answered } = court(campaign, { kind: 'summary', route: 'toOffice', content: report })
const told = (id: string) => describeCampaign(campaign).find((sentence) => sentence.id === id)?.text ?? ''
const activity = (id: string) => campaign.activities?.find((each) => each.id === id)
const counted = (id: string) => activity(id)?.counts?.map((count) => wordsOf(countOf(count).name))

test('a report with nothing wrong passes every act', () => {
  expect((['save', 'finalise', 'submit', 'publish'] as const).flatMap((act) => broken(act))).toEqual([])
})

test('N3-01 the notices above are told', () => {
  expect(told('basedOn')).toContain('国知发办字〔2022〕16号')
  expect(told('basedOn')).toContain('河南省知识产权局')
  expect(told(campaign.id)).toContain('平知战联办〔2022〕5号')
})

test('N3-02 the week has seven days', () => {
  const week = campaign.stages.find(({ id }) => id === 'week')
  expect([week?.from, week?.to]).toEqual(['2022-04-20', '2022-04-26'])
})

test('N3-03 the theme is told', () => {
  expect(told('theme')).toBe('主题：全面开启知识产权强国建设新征程。')
})

test('N3-04 three hosts and the member units, who are a group with a list and a time, are told', () => {
  expect(campaign.organisers.filter(({ role }) => role === 'host')).toHaveLength(3)
  expect(told('organisers')).toContain('平顶山高新区管委会')
  expect(told('members')).toBe('通知对象：联席会议成员单位（2022-04-11–2022-04-30）。')
  expect(told('memberUnits')).toBe('联席会议成员单位名单：尚未录入。')
})

test('N3-05 a unit that names nobody responsible is told', () => {
  const { leader: _, ...without } = report
  expect(broken('submit', {}, { content: without })).toEqual(['responsible soft'])
})

test('N3-06 the warm-up is an activity of six days with its counts', () => {
  expect([activity('warmUp')?.from, activity('warmUp')?.to]).toEqual(['2022-04-15', '2022-04-20'])
  expect(counted('warmUp')).toEqual(['发布条数', '阅读播放次数'])
})

test('N3-07 the opening has its place, its four steps and its attendance', () => {
  expect(activity('opening')?.place).toMatchObject({ zh: '平顶山高新火炬园' })
  expect(activity('opening')?.steps).toHaveLength(4)
  expect(counted('opening')).toEqual(['参加人数', '直播观看人次'])
})

test('N3-08 one board brings a reminder, two do not', () => {
  expect(broken('submit', {}, { content: { ...report, boards: { value: 1 } } })).toEqual([
    'enoughBoards soft',
  ])
  expect(broken('submit')).toEqual([])
  const [boards] = countedIn(campaign).filter(({ plan }) => plan === 'boards')
  expect(boards).toMatchObject({ name: '展板块数', unit: '块', least: 2 })
  expect(told('boards')).toContain('统计：展板块数（每个单位不少于2块）、发放资料份数')
})

test('every figure that a summary alone states has its unit', () => {
  const things = countedIn(campaign).filter(({ plan }) => !activity(plan))
  expect(things.map(({ name, unit }) => [name, unit])).toEqual([
    ['活动场次', '场'],
    ['受众人次', '人次'],
    ['媒体报道篇数', '篇'],
    ['执法案件数', '件'],
  ])
})

test('every figure of an activity has its unit; the 口径 is told where the notice has one and is else the office’s to write', () => {
  const things = countedIn(campaign).filter(({ plan }) => activity(plan))
  expect([things.length, things.filter(({ unit }) => unit === '').map(({ name }) => name)]).toEqual([17, []])
  expect(things.filter(({ definition }) => definition !== '').map(({ name }) => name)).toEqual([
    '展板块数',
    '发放资料份数',
    '作品件数',
    '帮助申请件数',
    '微讲堂期数',
    '专家讲座期数',
  ])
})

test('N3-09 the youth week counts works', () => {
  expect(counted('youth')).toEqual(['作品件数', '帮助申请件数'])
})

test('of the lectures fewer than three videos or three talks are flagged', () => {
  const held = (videos: number, talks: number) => ({
    tallies: [
      { per: 'activity' as const, name: '微讲堂', n: videos },
      { per: 'activity' as const, name: '专家讲座', n: talks },
    ],
  })
  expect(broken('publish', held(3, 3))).toEqual([])
  expect(broken('publish', held(2, 3))).toEqual(['enoughLectures soft'])
  expect(broken('publish', held(2, 2))).toEqual(['enoughLectures soft', 'enoughLectures soft'])
  const lectures = countedIn(campaign).filter(({ plan }) => plan === 'lectures')
  expect(lectures.map(({ name, least, leastInAll }) => [name, least, leastInAll])).toEqual([
    ['微讲堂期数', undefined, 3],
    ['专家讲座期数', undefined, 3],
    ['观看人次', undefined, undefined],
  ])
})

test('N3-11 the quiz counts participants', () => {
  expect(counted('quiz')).toEqual(['参与人次'])
})

test('N3-12 the visits count enterprises', () => {
  expect(counted('enterprises')).toEqual(['走访企业数'])
})

test('N3-13 the joint enforcement has who leads it and counts cases', () => {
  expect(activity('enforcement')?.leads).toMatchObject({ zh: '市市场监管局' })
  expect(counted('enforcement')).toEqual(['执法人次', '立案件数'])
})

test('N3-14 the symposium counts the units that attend', () => {
  expect(counted('symposium')).toEqual(['参加单位数', '发布典型案例数'])
})

test('N3-15 a report without a picture is warned of', () => {
  expect(broken('submit', { files: [] })).toEqual(['withPictures soft'])
  const media = campaign.form.fields.find(({ id }) => id === 'media')
  expect(media?.columns?.map(({ id }) => id)).toEqual(['file', 'caption', 'rights'])
})

test('N3-16 each of the three parts is asked', () => {
  for (const part of ['done', 'effect', 'experience'])
    expect(broken('finalise', {}, { content: { ...report, [part]: [] } })).toEqual(['threeParts hard'])
})

test('N3-17 the last second of 30 April is on time, the next is late and needs a reason', () => {
  const close = closeOf(campaign, 'summary')
  expect(close).toBe('2022-04-30T23:59:59+08:00')
  expect(broken('submit', {}, { now: close })).toEqual([])
  expect(broken('submit', {}, { now: later(close, 1) })).toEqual(['onTime soft'])
  const without = answered({ beforeIncludesDay: false })
  expect(closeOf(without.campaign, 'summary')).toBe('2022-04-29T23:59:59+08:00')
})

test('N3-18 reports go from the unit to the office', () => {
  const route = ['unit', 'office']
  expect(broken('submit', { sending: { from: 'office', to: 'unit', route } })).toEqual(['toOffice hard'])
  expect(campaign.routes.find(({ id }) => id === 'toOffice')?.mailTo).toBe('receipt')
  expect(campaign.contacts.filter(({ role }) => role === 'receipt')).toHaveLength(1)
})

test('N3-19 a unit without its report after the close is overdue in the matrix', () => {
  const row = (states: { submitted?: number }) => matrixRow({ due: 1, states, late: 0, closed: true }).overdue
  expect([row({}), row({ submitted: 1 })]).toEqual([1, 0])
})

test('N3-20 the archive’s index keeps the names as they were sent and no two files meet', () => {
  const file = (unit: string) => ({
    unit,
    activity: '开幕仪式',
    name: '照片 1.jpg',
    caption: '现场',
    day: '2022-04-20',
    place: '火炬园',
    rights: '本单位',
  })
  const lines = archiveIndex([file('甲局'), file('甲局'), file('乙局')])
  expect(lines.map(({ path }) => path)).toEqual([
    '甲局/开幕仪式/照片 1.jpg',
    '甲局/开幕仪式/照片 1（2）.jpg',
    '乙局/开幕仪式/照片 1.jpg',
  ])
  expect(lines.every(({ name }) => name === '照片 1.jpg')).toBe(true)
})

test('N3-21 totals are the sums, and say how exact they are', () => {
  const of = (...figures: Quantity[]) => totalOf(figures)
  expect(of({ value: 500, qualifier: 'over' }, { value: 300 })).toEqual({
    value: 800,
    qualifier: 'above',
  })
  expect(of({ value: 500 }, { value: 300 })).toEqual({ value: 800 })
  expect(of({ value: 500, qualifier: 'nearly' }, { value: 300, qualifier: 'over' })).toEqual({
    value: 800,
    qualifier: 'about',
  })
})

test('N3 open points stand as questions', () => {
  expect(openQuestions(campaign).map(({ id }) => id)).toEqual([
    'membersImported',
    'boardUnit',
    'warmUpDays',
    'beforeIncludesDay',
    'summaryStamped',
  ])
})

test('a stamped scan is asked of a summary, or not, as the office answers; by default it is not', () => {
  const states = (answer: string) => {
    const { campaign: file, broken: breaks } = answered({ summaryStamped: answer })
    const rule = describeCampaign(file).find(
      ({ id, section }) => id === 'summaryStamped' && section === '规则',
    )
    return [stampsToSubmit(file), breaks('submit', { scan: null }), rule?.text.split('；')[1]]
  }
  expect([stampsToSubmit(campaign), broken('submit', { scan: null })]).toEqual([false, []])
  expect(['off', 'soft', 'hard'].map(states)).toEqual([
    [false, [], '按待定事项的答复，不作要求（依据：六（四））。'],
    [true, ['summaryStamped soft'], '应当满足，说明理由后可放行（依据：六（四））。'],
    [true, ['summaryStamped hard'], '必须满足（依据：六（四））。'],
  ])
})
