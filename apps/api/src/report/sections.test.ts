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
