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
    { day: '2021-03-26', says: '第一阶段截止' },
    { day: '2021-06-25', says: '第二阶段截止' },
  ])
  expect(monthsOf(days)).toEqual(['2021-03-01', '2021-06-01'])
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
