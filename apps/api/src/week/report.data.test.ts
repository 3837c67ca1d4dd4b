import fc from 'fast-check'
import { totalOf } from '@huibian/domain'
import type { Activity } from '../activity/activity.type'
import type { Organisation } from '../organisation/organisation.type'
import { reportData, type Compiled } from './report.data'

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
  until: '2022-04-20',
  place: '广场',
  hosts: '',
  agenda: '',
  about: '',
  reason: '',
  revision: 1,
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
  percent: 50,
}
const compiled = (activities: Compiled['activities']): Compiled => ({
  title: '宣传周总结',
  office: '办公室',
  date: '2022年5月6日',
  file: { activities: [{ id: 'boards', name: '宣传布展', from: '2022-04-20', to: '2022-04-26' }] },
  week: {
    measures: [measure],
    totals: [total],
    rows: ['甲', '乙', '丙'].map((id) => ({
      organisation: unit(id),
      planned: 0,
      held: 1,
      pictures: 0,
      cells: [{ measure: 'boards.1', state: 'done', text: '', value: 1 }],
    })),
  },
  activities,
  demo: false,
  created: '2022-05-06T00:00:00Z',
})

const words = (data: ReturnType<typeof reportData>, heading: string): string =>
  JSON.stringify(data.parts.find((part) => part.heading === heading)?.body ?? [])

test('what the office corrects is told in a note with its reason, last year’s beside this year’s', () => {
  const data = reportData(compiled([]))
  expect(words(data, '附注')).toContain('展板（块）：各单位合计10，调整减1，采用9。理由：重复统计。')
  expect(words(data, '附注')).toContain('展板（块）：2.4米×1.2米。')
  expect(words(data, '与上年比较')).toContain('展板（块）：本年9，上年6，增长50%。')
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
      const { units } = reportData(compiled(activities))
      const rows = units.flatMap(({ figures }) => figures['boards.1'] ?? [])
      const counted = drawn.reduce((sum, { value = 0, same }) => sum + (same ? 0 : value), 0)
      expect(totalOf(rows).value).toBe(counted)
    }),
  )
})
