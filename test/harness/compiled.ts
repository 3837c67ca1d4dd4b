import type { Content } from '@huibian/domain'
import type { Activity } from '../../apps/api/src/activity/activity.type'
import type { Organisation } from '../../apps/api/src/organisation/organisation.type'
import type { Compiled } from '../../apps/api/src/report/sections'

const unit = (id: string): Organisation => ({ id, name: `${id}局` }) as Organisation
/** An activity of a week's report. */
export const activity = (
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
  sumText: '10',
  text: '9',
  adjustment: -1,
  note: '重复统计',
  last: 6,
  compared: 9,
  comparedUnits: 2,
  givenUnits: 3,
  percent: 50,
}
/** What a report is compiled from, of three units. */
export const compiled = (activities: Compiled['activities']): Compiled => ({
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
  week: {
    measures: [measure],
    struck: [],
    differences: [],
    totals: [total],
    rows: ['甲', '乙', '丙'].map((id) => ({
      counting: { campaign: { id: '', ownerId: '' }, measures: [measure] },
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

/** A summary that came from a unit. */
export const wrote = (id: string, content: Content): Compiled['summaries'][number] => ({
  id: `${id}的总结`,
  organisationId: id,
  unit: `${id}局`,
  version: '',
  campaignVersion: 1,
  content,
})
