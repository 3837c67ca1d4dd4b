import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answered, campaign as cases } from '../../test/n2.ts'
import type { Campaign } from '../campaign/schema.ts'
import { parseCampaign } from '../campaign/parse.ts'
import { closeBelow, hasDue, startingClose } from './defaultClose.ts'

/** Weekdays but for the holiday of May 2021, and the Saturday and Sunday on which it is made up for. */
const isWorkingDay = (day: string): boolean =>
  ['2021-04-25', '2021-05-08'].includes(day) ||
  (!['2021-05-03', '2021-05-04', '2021-05-05'].includes(day) &&
    ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))

function parsed(name: string): Campaign {
  const read = parseCampaign(readFileSync(join(__dirname, '../../test', `${name}.yaml`), 'utf8'))
  if ('campaign' in read) return read.campaign
  throw new Error(JSON.stringify(read.mistakes))
}

const phase = 'phase1'
const way = ['centre', 'province', 'nation']
const starts = (campaign: Campaign, level: string, of = way) =>
  startingClose(campaign, { phase, level, way: of }, isWorkingDay)

/** The call with the close of its first phase on another day. */
const closing = (campaign: Campaign, closes: string): Campaign => ({
  ...campaign,
  phases: campaign.phases.map((each) => (each.id === phase ? { ...each, closes } : each)),
})

const due = (campaign: Campaign, level: string, closes: string): Campaign => ({
  ...campaign,
  phases: campaign.phases.map((each) =>
    each.id === phase ? { ...each, dues: [{ level, closes, wording: '' }] } : each,
  ),
})

test('a centre begins five working days before its province, which begins with the notice', () => {
  expect(way.map((level) => starts(cases, level))).toEqual([
    { until: '2021-03-19T23:59:59+08:00', proposedBy: 'province' },
    { until: '2021-03-26T23:59:59+08:00' },
    { until: '2021-03-26T23:59:59+08:00' },
  ])
})

test('a holiday is no working day, and the weekend that makes up for it is one', () => {
  const may = closing(cases, '2021-05-10')
  expect(starts(may, 'centre').until).toBe('2021-04-29T23:59:59+08:00')
  const days = (n: number) =>
    starts(closing(answered('receiverWorkingDaysBefore', n), '2021-05-10'), 'centre')
  expect([1, 2, 3, 4].map((n) => days(n).until.slice(0, 10))).toEqual([
    '2021-05-08',
    '2021-05-07',
    '2021-05-06',
    '2021-04-30',
  ])
})

test('where no days are asked for, or a way leads straight to the top, the notice holds', () => {
  const until = '2021-03-26T23:59:59+08:00'
  const none = answered('receiverWorkingDaysBefore', 0)
  expect(starts(none, 'centre')).toEqual({ until })
  expect(closeBelow(none, { phase, level: 'province' }, isWorkingDay)).toBeUndefined()
  expect(starts(cases, 'centre', ['centre', 'nation'])).toEqual({ until })
  expect(starts(cases, 'centre', ['province', 'nation'])).toEqual({ until })
})

test('the days are counted from the day that the notice sets the body itself', () => {
  const earlier = due(cases, 'province', '2021-03-24')
  expect(way.slice(0, 2).map((level) => starts(earlier, level))).toEqual([
    { until: '2021-03-17T23:59:59+08:00', proposedBy: 'province' },
    { until: '2021-03-24T23:59:59+08:00' },
  ])
  const none = due(answered('receiverWorkingDaysBefore', 0), 'province', '2021-03-24')
  expect(starts(none, 'centre')).toEqual({ until: '2021-03-24T23:59:59+08:00' })
})

test('a day that the notice sets those who file takes the place of the proposed one', () => {
  const set = due(cases, 'centre', '2021-03-23')
  expect(hasDue(set, { phase, level: 'centre' })).toBe(true)
  expect(starts(set, 'centre')).toEqual({ until: '2021-03-23T23:59:59+08:00' })
  expect(closeBelow(set, { phase, level: 'province' }, isWorkingDay)).toBe('2021-03-23T23:59:59+08:00')
  const unlike = parsed('unlike')
  const ask = { phase: 'call', level: 'factory', way: ['factory', 'province', 'ministry'] }
  expect(startingClose(unlike, ask, isWorkingDay)).toEqual({ until: '2026-06-15T23:59:59+08:00' })
})

test('of two bodies on the way the nearer one proposes, no later than what binds itself', () => {
  const city = { id: 'city', name: '市局', units: '市局' }
  const levels = [...cases.participation.levels, city]
  const longer: Campaign = {
    ...cases,
    participation: { ...cases.participation, levels },
    routes: cases.routes.map((route) => ({ ...route, levels: ['centre', 'city', 'province', 'nation'] })),
  }
  const long = longer.routes[0]?.levels ?? []
  expect(long.map((level) => starts(longer, level, long))).toEqual([
    { until: '2021-03-19T23:59:59+08:00', proposedBy: 'city' },
    { until: '2021-03-19T23:59:59+08:00', proposedBy: 'province' },
    { until: '2021-03-26T23:59:59+08:00' },
    { until: '2021-03-26T23:59:59+08:00' },
  ])
})
