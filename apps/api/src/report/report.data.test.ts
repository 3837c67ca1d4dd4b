import fc from 'fast-check'
import { activityReport } from '@huibian/documents'
import { totalOf } from '@huibian/domain'
import type { Activity } from '../activity/activity.type'
import type { Organisation } from '../organisation/organisation.type'
import { reportData } from './report.data'
import { standingOf, type Kept } from './report.queries'
import { sectionsOf, type Compiled } from './sections'

const unit = (id: string): Organisation => ({ id, name: `${id}局` }) as Organisation
const activity = (
  given: Partial<Activity> & { id: string; organisationId: string },
): Compiled['activities'][number] => ({
  campaignId: '',
  seenBy: '',
  plan: 'boards',
  state: 'held',
  title: '布展',
  day: '2022-04-20',
  hour: '',
  contact: '',
  until: '2022-04-20',
  place: '广场',
  hosts: '',
  agenda: '',
  about: '',
  reason: '',
  revision: 1,
  updatedAt: new Date('2022-04-20'),
  stored: {},
  ...given,
  unit: `${given.organisationId}局`,
  shots: [],
})

const measure = { key: 'boards.1', plan: 'boards', name: '展板', unit: '块', definition: '2.4米×1.2米' }
const total = {
  measure: 'boards.1',
  sum: 10,
  total: 9,
  text: '9',
  adjustment: -1,
  note: '重复统计',
  last: 6,
  compared: 9,
  comparedUnits: 2,
  givenUnits: 3,
  percent: 50,
}
const compiled = (activities: Compiled['activities']): Compiled => ({
  title: '宣传周总结',
  office: '办公室',
  date: '2022年5月6日',
  file: {
    activities: [{ id: 'boards', name: '宣传布展', from: '2022-04-20', to: '2022-04-26' }],
    form: {
      template: { id: 'report', name: '总结', version: 1 },
      fields: [{ id: 'experience', label: '经验体会', type: 'rich', required: true, flags: [] }],
    },
    organisers: [],
    participation: {
      levels: [],
      filers: { level: 'unit', types: [{ id: 'memberUnit', name: '成员单位' }] },
      regions: [],
      extraReceivers: [],
      countsAs: 'organisation',
    },
  },
  summaries: [],
  summariesBefore: [],
  week: {
    measures: [measure],
    struck: [],
    totals: [total],
    rows: ['甲', '乙', '丙'].map((id) => ({
      campaignId: '',
      toldLast: [],
      organisation: unit(id),
      contactName: '',
      contactPhone: '',
      leaderName: '',
      leaderPost: '',
      leaderPhone: '',
      planned: 0,
      held: 1,
      pictures: 0,
      delivered: 0,
      cells: [{ measure: 'boards.1', state: 'done', text: '', value: 1, former: false }],
    })),
  },
  activities,
  demo: false,
  created: '2022-05-06T00:00:00Z',
})

const reported = (of: Compiled): ReturnType<typeof reportData> => reportData(of, sectionsOf(of))

const words = (data: ReturnType<typeof reportData>, heading: string): string =>
  JSON.stringify(data.parts.find((part) => part.heading === heading)?.body ?? [])

test('what the office corrects is told in a note with its reason, last year’s beside this year’s', () => {
  const data = reported(compiled([]))
  expect(words(data, '附注')).toContain('展板（块）：各单位合计10，调整减1，采用9。理由：重复统计。')
  expect(words(data, '附注')).toContain('展板（块）：2.4米×1.2米。')
  expect(words(data, '与上年比较')).toContain('展板（块）：3家单位中2家有上年数据，其本年9，上年6，增长50%。')
})

test('it is sent to whom the notice names, in its words', () => {
  const of = compiled([])
  const levels = { ...of.file.participation, addressees: [{ id: 'members', name: '领导小组成员单位' }] }
  const part = [
    { role: 'host' as const, name: '某市市场监督管理局' },
    { role: 'participant' as const, name: '领导小组各成员单位' },
  ]
  const to = (file: Partial<Compiled['file']>): string =>
    reported({ ...of, file: { ...of.file, ...file } }).receiver
  expect([to({ organisers: part }), to({ participation: levels }), to({})]).toEqual([
    '领导小组各成员单位',
    '领导小组成员单位',
    '成员单位',
  ])
})

test('a unit reports once it told what came of an activity or sent its summary; who only plans or is silent does not', () => {
  const of = compiled([
    activity({ id: '1', organisationId: '甲' }),
    activity({ id: '2', organisationId: '甲' }),
    activity({ id: '3', organisationId: '乙', state: 'planned' }),
  ])
  const wrote = { ...of, summaries: [{ unit: '丙局', content: {} }] }
  expect([of, wrote].map((one) => reported(one).reporting)).toEqual([1, 2])
})

test('the rows of the table add up to what counts, whatever the units report and whichever event counts once', () => {
  const reports = fc.array(
    fc.record({
      by: fc.constantFrom('甲', '乙', '丙'),
      value: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined }),
      same: fc.boolean(),
    }),
  )
  fc.assert(
    fc.property(reports, (drawn) => {
      const activities = drawn.map(({ by, value, same }, at) =>
        activity({
          id: String(at),
          organisationId: by,
          ...(same ? { sameAs: 'another' } : {}),
          stored: value === undefined ? {} : { 'boards.1': { state: 'given', value } },
        }),
      )
      const { units } = reported(compiled(activities))
      const rows = units.flatMap(({ figures }) => figures['boards.1'] ?? [])
      const counted = drawn.reduce((sum, { value = 0, same }) => sum + (same ? 0 : value), 0)
      expect(totalOf(rows).value).toBe(counted)
    }),
  )
})

test('whoever reports the same event is named with who counts it, and a note says why its row is empty', () => {
  const of = compiled([
    activity({ id: '1', organisationId: '甲', place: '', about: '发放资料。' }),
    activity({ id: '2', organisationId: '乙', sameAs: '1' }),
  ])
  expect(textNow(of, 'plan:boards').split('\n').slice(1)).toEqual(['甲局、乙局：4月20日，布展。发放资料。'])
  expect(words(reported(of), '附注')).toContain('乙局的“布展”与甲局所报为同一项活动，计入甲局。')
})

test('where the office leaves the overview empty the tables still stand before what the units wrote', () => {
  const of = compiled([])
  const emptied = sectionsOf(of).map((one) => (one.key === 'overview' ? { ...one, text: '' } : one))
  const headings = (sections: ReturnType<typeof sectionsOf>): string[] =>
    activityReport(reportData(of, sections)).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'heading' ? block.spans.flatMap((span) => ('text' in span ? span.text : [])) : [],
      ),
    )
  expect(headings(sectionsOf(of)).slice(0, 2)).toEqual(['一、总体情况', '二、各单位活动数据'])
  expect(headings(emptied)).toEqual(['一、各单位活动数据', '二、与上年比较', '三、附注'])
})

const told = (value: number): Compiled =>
  compiled([activity({ id: '1', organisationId: '甲', stored: { 'boards.1': { state: 'given', value } } })])
const kept = (given: Partial<Kept> & { key: string }): Map<string, Kept> =>
  new Map([[given.key, { heading: '宣传布展', compiled: '', edited: null, revision: 1, ...given }]])
const textNow = (of: Compiled, key: string): string =>
  sectionsOf(of).find((one) => one.key === key)?.text ?? ''

test('compiled again, a section shows which of its numbers are new, and one that nobody touched shows none', () => {
  const before = kept({ key: 'plan:boards', compiled: textNow(told(3), 'plan:boards') })
  const [, boards] = standingOf(told(8), before)
  expect(boards?.changed.map(({ from, to }) => boards.text.slice(from, to))).toEqual(['7块'])
  expect(standingOf(told(8), new Map()).flatMap(({ changed }) => changed)).toEqual([])
})

test('the office’s words stay whatever is compiled, with the numbers that no longer agree told apart', () => {
  const before = kept({
    key: 'plan:boards',
    compiled: textNow(told(3), 'plan:boards'),
    edited: '各单位布展2块，反响很好。',
  })
  const boards = standingOf(told(8), before).find(({ key }) => key === 'plan:boards')
  expect(boards).toMatchObject({
    text: '各单位布展2块，反响很好。',
    edited: true,
    stale: ['2块'],
    changed: [],
  })
  const nothing = standingOf(compiled([]), before).find(({ key }) => key === 'plan:boards')
  expect(nothing).toMatchObject({ heading: '宣传布展', text: '各单位布展2块，反响很好。', compiled: '' })
})

test('what the units wrote stands under its heading with their names, a unit that wrote nothing left out', () => {
  const wrote = (text: string) => [{ type: 'paragraph' as const, inlines: [{ text }] }]
  const of: Compiled = {
    ...compiled([]),
    summaries: [
      { unit: '甲局', content: { experience: wrote('早作准备。') } },
      { unit: '乙局', content: {} },
    ],
  }
  expect(textNow(of, 'field:experience')).toBe('甲局：早作准备。')
  expect(words(reported(of), '经验体会')).toContain('甲局：早作准备。')
  const nobody = standingOf(compiled([]), new Map()).find(({ key }) => key === 'field:experience')
  expect(nobody).toMatchObject({ heading: '经验体会', text: '', fixed: false })
  expect(reported(compiled([])).parts.map(({ heading }) => heading)).not.toContain('经验体会')
})

test('figures of the summaries stand in the tables with their sum, their 口径 and last year’s; blank, 0 and 未开展 apart', () => {
  const base = compiled([])
  const form = {
    ...base.file.form,
    fields: [
      {
        id: 'posts',
        label: '报道篇数',
        type: 'quantity' as const,
        hint: '市级以上媒体',
        required: false,
        flags: [],
      },
      { id: 'boards', label: '展板', type: 'quantity' as const, required: false, flags: [] },
      { id: 'cases', label: '案件数', type: 'quantity' as const, required: false, flags: [] },
    ],
  }
  const of: Compiled = {
    ...base,
    file: { ...base.file, form },
    summaries: [
      { unit: '甲局', content: { posts: { value: 8, qualifier: 'over' }, boards: { value: 2 } } },
      { unit: '乙局', content: { posts: { value: 0, notHeld: true } } },
      { unit: '丙局', content: { posts: { value: 0 } } },
    ],
    summariesBefore: [{ unit: '甲局', content: { posts: { value: 4 } } }],
  }
  const data = reported(of)
  expect(data.measures.map(({ label }) => label)).toEqual(['展板', '报道篇数', '展板（总结填报）'])
  expect(data.units.map(({ figures }) => figures['field:posts'])).toEqual([
    { value: 8, qualifier: 'over' },
    { value: 0, notHeld: true },
    { value: 0 },
  ])
  expect(data.units.map(({ figures }) => figures['field:boards'])).toEqual([
    { value: 2 },
    undefined,
    undefined,
  ])
  const text = (key: string) => textNow(of, key).split('\n').at(-1)
  expect(text('lastYear')).toBe('报道篇数：2家单位中1家有上年数据，其本年8余，上年4，增长100%。')
  expect(text('notes')).toBe('报道篇数：市级以上媒体。')
})
