import { activityReport } from '@huibian/documents'
import { activity, compiled } from '../../../../test/harness/compiled'
import { reportData } from './report.data'
import { sectionsOf } from './sections'

const shot = (fileId: string): ReturnType<typeof activity>['shots'][number] => ({
  id: fileId,
  activityId: '2',
  fileId,
  thumbnailId: null,
  name: '现场.jpg',
  mime: 'image/jpeg',
  caption: '竞答现场',
  day: '2022-04-21',
  place: '广场',
  rights: '本单位拍摄',
  minors: false,
  consent: false,
  width: 400,
  height: 300,
  source: '',
})

test('activities of a kind that a correction took out stand under 其他活动, with their pictures, beside what was never planned', () => {
  const of = compiled([
    activity({ id: '1', organisationId: '甲', stored: { 'boards.1': { state: 'given', value: 6 } } }),
    { ...activity({ id: '2', organisationId: '乙', plan: 'quiz', title: '竞答' }), shots: [shot('picture')] },
    activity({ id: '3', organisationId: '丙', plan: '', title: '义诊' }),
  ])
  const told = sectionsOf(of).filter(({ key }) => key.startsWith('plan:'))
  expect(told.map(({ heading, text }) => [heading, ...text.split('\n')])).toEqual([
    ['宣传布展', '共开展1项，展板5块。', '甲局：4月20日，广场，布展。'],
    ['其他活动', '共开展2项。', '乙局：4月20日，广场，竞答。', '丙局：4月20日，广场，义诊。'],
  ])
  const { activities } = reportData(of, sectionsOf(of))
  expect(activities.map(({ name, pictures }) => [name, pictures.map(({ image }) => image)])).toEqual([
    ['宣传布展', []],
    ['其他活动', ['picture']],
  ])
})

test('what is as much as last year is 持平, and no sentence is closed twice or left open', () => {
  const of = compiled([
    activity({ id: '1', organisationId: '甲', title: '知识产权进校园！', about: '展出三块' }),
    activity({ id: '2', organisationId: '乙', about: '两块。' }),
  ])
  const [total] = of.week.totals
  const totals = total ? [{ ...total, note: '重复统计。', compared: 6, percent: 0 }] : []
  const measures = of.week.measures.map((one) => ({ ...one, definition: '2.4米×1.2米。' }))
  const told = {
    ...of,
    file: { ...of.file, theme: '享知识产权成果。' },
    week: { ...of.week, totals, measures },
  }
  const lines = (key: string): string[] =>
    sectionsOf(told)
      .find((section) => section.key === key)
      ?.text.split('\n') ?? []
  expect(lines('overview')).toEqual(['活动主题：享知识产权成果。', expect.any(String)])
  expect(lines('plan:boards').slice(1)).toEqual([
    '甲局：4月20日，广场，知识产权进校园！展出三块。',
    '乙局：4月20日，广场，布展。两块。',
  ])
  expect(lines('lastYear')).toEqual(['展板（块）：3家单位中2家有上年数据，其本年6，上年6，持平。'])
  expect(lines('notes')).toEqual([
    '展板（块）：各单位合计10，调整减1，采用9。理由：重复统计。',
    '展板（块）：2.4米×1.2米。',
  ])
  const nearly = totals.map((one) => ({ ...one, compared: 20_001, last: 20_000 }))
  const [line] = sectionsOf({ ...told, week: { ...told.week, totals: nearly } })
    .filter(({ key }) => key === 'lastYear')
    .map(({ text }) => text)
  expect(line).toContain('本年20001，上年20000，基本持平。')
})

test('a week of which nothing came says so, and shows neither an empty table nor a chart', () => {
  const of = compiled([])
  const rows = of.week.rows.map((one) => ({ ...one, held: 0, cells: [] }))
  const empty = { ...of, week: { ...of.week, rows, totals: [] } }
  const data = reportData(empty, sectionsOf(empty))
  const blocks = activityReport(data).sections.flatMap((section) => section.blocks)
  const texts = blocks.map((block) =>
    'spans' in block ? block.spans.map((span) => ('text' in span ? span.text : '')).join('') : block.type,
  )
  expect(texts.filter((text) => /单位|table|chart/.test(text))).toEqual([
    '成员单位：',
    '3家成员单位均未登记已开展的活动。',
    '二、各单位活动数据',
    '暂无单位报送。',
  ])
})

test('the chart compares units: of the measures the one that most of them gave a number for', () => {
  const given = (value: number) => ({ state: 'given' as const, value })
  const posts = { key: 'boards.2', plan: 'boards', name: '资料', unit: '份', definition: '' }
  const drawn = (activities: Parameters<typeof compiled>[0]): string[] => {
    const of = compiled(activities)
    const cells = ['boards.1', 'boards.2'].map((measure) => ({ measure, state: 'given', text: '1' }))
    const rows = of.week.rows.map((one) => ({ ...one, cells }))
    const both = { ...of, week: { ...of.week, rows, measures: [...of.week.measures, posts] } }
    return reportData(both as typeof of, sectionsOf(both as typeof of)).charts
  }
  const one = activity({
    id: '1',
    organisationId: '甲',
    stored: { 'boards.1': given(3), 'boards.2': given(5) },
  })
  const two = activity({ id: '2', organisationId: '乙', stored: { 'boards.2': given(9) } })
  expect([drawn([one]), drawn([one, two])]).toEqual([[], ['boards.2']])
})
