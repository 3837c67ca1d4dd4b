import fc from 'fast-check'
import { activityReport } from '@huibian/documents'
import { totalOf, type Content } from '@huibian/domain'
import { activity, compiled, wrote } from '../../../../test/harness/compiled'
import { reportData } from './report.data'
import { standingOf, type Kept } from './report.queries'
import { sectionsOf, type Compiled } from './sections'

const reported = (of: Compiled): ReturnType<typeof reportData> => reportData(of, sectionsOf(of))

const words = (data: ReturnType<typeof reportData>, heading: string): string =>
  JSON.stringify(data.parts.find((part) => part.heading === heading)?.body ?? [])

test('what the office corrects is told in a note with its reason, last year’s beside this year’s', () => {
  const data = reported(compiled([]))
  expect(words(data, '附注')).toContain('展板（块）：各单位合计10，调整减1，采用9。理由：重复统计。')
  expect(words(data, '附注')).toContain('展板（块）：2.4米×1.2米。')
  expect(words(data, '与上年比较')).toContain('展板（块）：3家单位中2家有上年数据，其本年9，上年6，增长50%。')
})

test('what a figure counts is told of those that any unit answered alone', () => {
  const of = compiled([])
  const lectures = { key: 'lectures.1', plan: 'lectures', name: '讲座', unit: '期', definition: '均计' }
  const both = { ...of, week: { ...of.week, measures: [...of.week.measures, lectures] } }
  expect(textNow(both, 'notes').split('\n').slice(1)).toEqual(['展板（块）：2.4米×1.2米。'])
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
  const written = { ...of, summaries: [wrote('丙', {})] }
  expect([of, written].map((one) => reported(one).reporting)).toEqual([1, 2])
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
  })
  expect(boards?.changed.map(({ from, to }) => boards.compiled.slice(from, to))).toEqual(['7块'])
  const nothing = standingOf(compiled([]), before).find(({ key }) => key === 'plan:boards')
  expect(nothing).toMatchObject({ heading: '宣传布展', text: '各单位布展2块，反响很好。', compiled: '' })
})

test('what the units wrote stands under its heading with their names, a unit that wrote nothing left out', () => {
  const text = (said: string) => [{ type: 'paragraph' as const, inlines: [{ text: said }] }]
  const of: Compiled = {
    ...compiled([]),
    summaries: [wrote('甲', { experience: text('早作准备。') }), wrote('乙', {})],
  }
  expect(textNow(of, 'field:experience')).toBe('甲局：早作准备。')
  expect(words(reported(of), '经验体会')).toContain('甲局：早作准备。')
  const nobody = standingOf(compiled([]), new Map()).find(({ key }) => key === 'field:experience')
  expect(nobody).toMatchObject({ heading: '经验体会', text: '', fixed: false })
  expect(reported(compiled([])).parts.map(({ heading }) => heading)).not.toContain('经验体会')
})

const asked = [
  { key: 'boards.1', plan: 'boards', name: '展板', unit: '块', definition: '', field: 'boards' },
  {
    key: 'field:posts',
    plan: 'field:posts',
    name: '报道',
    unit: '篇',
    definition: '市级以上媒体',
    field: 'posts',
  },
]

/** A week in which three units report, with what its totals are made of. */
function summed(activities: Compiled['activities'], summaries: Compiled['summaries']): Compiled {
  const base = compiled(activities)
  const cell = (key: string) => ({ measure: key, state: 'done', text: '', value: 1, former: false })
  const rows = base.week.rows.map((row) => ({ ...row, cells: asked.map(({ key }) => cell(key)) }))
  const adjustment = { adjustment: 5, note: '补报' }
  const before = { last: 4, compared: 8, comparedUnits: 1, givenUnits: 2, percent: 100 }
  const totals = [
    { measure: 'boards.1', sum: 0, total: 0, sumText: '0', text: '0' },
    { measure: 'field:posts', sum: 8, total: 13, sumText: '8', text: '13', ...adjustment, ...before },
  ]
  return { ...base, summaries, week: { ...base.week, measures: asked, rows, totals } }
}

test('a figure that activities count and the summary states is printed once, its total equal to its rows', () => {
  const boards = (value: number) =>
    activity({ id: '1', organisationId: '甲', stored: { 'boards.1': { state: 'given', value } } })
  const of = summed(
    [boards(6)],
    [wrote('甲', { boards: { value: 9 } }), wrote('乙', { boards: { value: 4 } })],
  )
  const data = reported(of)
  expect(data.measures.map(({ label, unit }) => [label, unit])).toEqual([
    ['展板', '块'],
    ['报道', '篇'],
  ])
  expect(data.units.map(({ figures }) => figures['boards.1'])).toEqual([
    { value: 6 },
    { value: 4 },
    undefined,
  ])
  expect(textNow(of, 'plan:boards').split('\n')[0]).toBe('共开展1项，展板10块。')
})

test('figures of the summaries stand in the table with their sum; blank, 0 and 未开展 are apart', () => {
  const posts = (said: Content[string] | undefined): Content => (said === undefined ? {} : { posts: said })
  const units = (...given: Content[string][]) =>
    reported(
      summed(
        [],
        ['甲', '乙', '丙'].map((id, at) => wrote(id, posts(given[at]))),
      ),
    ).units.map(({ figures }) => figures['field:posts'])
  expect(units({ value: 8, qualifier: 'over', last: 1 }, { value: 0, notHeld: true }, { value: 0 })).toEqual([
    { value: 8, qualifier: 'over' },
    { value: 0, notHeld: true },
    { value: 0 },
  ])
  expect(units({ value: 8 })).toEqual([{ value: 8 }, undefined, undefined])
})

test('what the office corrects of a summary’s figure is told in a note, with its 口径; last year’s stands beside it', () => {
  const of = summed([], [wrote('甲', { posts: { value: 8 } })])
  expect(textNow(of, 'notes').split('\n')).toEqual([
    '报道（篇）：各单位合计8，调整加5，采用13。理由：补报。',
    '报道（篇）：市级以上媒体。',
  ])
  expect(textNow(of, 'lastYear')).toBe('报道（篇）：2家单位中1家有上年数据，其本年8，上年4，增长100%。')
  expect(reported(of).measures.map(({ key, adjustment }) => [key, adjustment])).toEqual([
    ['boards.1', undefined],
    ['field:posts', 5],
  ])
})

test('a number of a summary’s figure in the office’s words is told once the summaries say another', () => {
  const said = (compared: number): Compiled => {
    const of = summed([], [wrote('甲', { posts: { value: compared } })])
    const both = { compared, comparedUnits: 1, givenUnits: 1, last: 4 }
    const totals = [
      {
        measure: 'field:posts',
        sum: compared,
        total: compared,
        sumText: String(compared),
        text: String(compared),
        ...both,
      },
    ]
    return { ...of, week: { ...of.week, totals } }
  }
  const before = kept({
    key: 'lastYear',
    compiled: textNow(said(8), 'lastYear'),
    edited: '报道8篇，上年4篇。',
  })
  const standing = (of: Compiled) => standingOf(of, before).find(({ key }) => key === 'lastYear')
  expect([said(8), said(9)].map((of) => standing(of)?.stale)).toEqual([[], ['8篇']])
  expect(standing(said(9))).toMatchObject({ text: '报道8篇，上年4篇。', edited: true })
})
