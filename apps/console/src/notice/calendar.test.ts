import { readFileSync } from 'node:fs'
import { parseCampaign } from '@huibian/domain'
import { markedDays, monthsOf } from './calendar'

const parsed = parseCampaign(readFileSync(`${__dirname}/../../../../db/presets/n2-cases.yaml`, 'utf8'))
if (!('campaign' in parsed)) throw new Error('the preset is not sound')

test('N2-12: every opening and close of a phase stands on the calendar, in order', () => {
  const days = markedDays({ ...parsed.campaign, stages: [] }, 'zh')
  expect(days).toEqual([
    { day: '2021-03-12', says: '第一阶段开始' },
    { day: '2021-03-12', says: '第二阶段开始' },
    { day: '2021-03-19', says: '第一阶段 服务机构截止（省级知识产权局默认提前 5 个工作日，可再改）' },
    { day: '2021-03-26', says: '第一阶段截止' },
    { day: '2021-06-18', says: '第二阶段 服务机构截止（省级知识产权局默认提前 5 个工作日，可再改）' },
    { day: '2021-06-25', says: '第二阶段截止' },
  ])
  expect(monthsOf(days)).toEqual(['2021-03-01', '2021-06-01'])
})

test('without a default for the bodies that receive, the notice’s own days stand alone; told in English too', () => {
  const answered = (answer: number) => ({
    ...parsed.campaign,
    stages: [],
    questions: parsed.campaign.questions.map((question) =>
      question.id === 'receiverWorkingDaysBefore' ? { ...question, answer } : question,
    ),
  })
  expect(markedDays(answered(0), 'zh').map(({ day }) => day)).toEqual([
    '2021-03-12',
    '2021-03-12',
    '2021-03-26',
    '2021-06-25',
  ])
  expect(markedDays(answered(1), 'en')[2]).toEqual({
    day: '2021-03-25',
    says: 'Phase 1 Service centre closes (by default 1 working day ahead of the Provincial IP office’s own; it may change this)',
  })
})

test('a stage that bears the name and the days of a phase is told once', () => {
  const { campaign } = parsed
  const [phase] = campaign.phases
  const [stage] = campaign.stages
  if (!phase || !stage) throw new Error('the preset has neither')
  const alike = { ...stage, name: phase.name, from: phase.opens, to: phase.closes }
  expect(markedDays({ ...campaign, stages: [alike] }, 'zh')).toEqual(
    markedDays({ ...campaign, stages: [] }, 'zh'),
  )
})
