import { array, assert, constantFrom, integer, option, property, record } from 'fast-check'
import type { Campaign } from '../campaign/schema.ts'
import type { Content, Quantity } from '../content.ts'
import { totalOf } from '../count/quantity.ts'
import { sumOver, type Event } from './counted.ts'
import type { Reported } from './figure.ts'
import { countedIn, inSummaryAlone } from './measure.ts'
import { differences, statedEvents, type Summary } from './stated.ts'

const quantity = (id: string, label: string, hint?: string) => ({
  id,
  label,
  type: 'quantity' as const,
  required: false,
  flags: [],
  ...(hint === undefined ? {} : { hint }),
})
const fields = [quantity('boards', '展板块数'), quantity('people', '受众人次', '到现场的人次')]
const form = { template: { id: 'report', name: '总结', version: 1 }, fields }
const days = { from: '2022-04-20', to: '2022-04-26' }
const activities: Campaign['activities'] = [
  { id: 'boards', name: '布展', ...days, counts: ['展板块数', '观看人次'] },
  { id: 'talks', name: '讲座', ...days, counts: ['观看人次'] },
]
const things = countedIn({ activities, form })

test('one name is one figure: what activities count and the summary asks for is counted once', () => {
  expect(things.map(({ key, name, definition, field }) => [key, name, definition, field])).toEqual([
    ['boards.1', '展板块数', '', 'boards'],
    ['boards.2', '观看人次', '', undefined],
    ['talks.1', '观看人次', '', undefined],
    ['field:people', '受众人次', '到现场的人次', 'people'],
  ])
  expect(things.filter(inSummaryAlone).map(({ key }) => key)).toEqual(['field:people'])
})

test('a figure is in the unit that the notice writes to its activity, and else in that of its field', () => {
  const unitsOf = (counts: NonNullable<Campaign['activities']>[number]['counts']) =>
    countedIn({
      activities: [{ id: 'boards', name: '布展', ...days, counts }],
      form: { ...form, fields: fields.map((one) => ({ ...one, unit: { zh: '项', en: 'items' } })) },
    }).map(({ name, unit }) => [name, unit])
  const people = ['受众人次', '项']
  expect([unitsOf(['展板块数']), unitsOf([{ name: '展板块数', unit: '块' }])]).toEqual([
    [['展板块数', '项'], people],
    [['展板块数', '块'], people],
  ])
})

test('a name that two kinds of activity count is none of the summary’s, and is told apart', () => {
  const twice = countedIn({ activities, form: { ...form, fields: [quantity('seen', '观看人次')] } })
  expect(twice.map(({ key, name, field }) => [key, name, field])).toEqual([
    ['boards.1', '展板块数', undefined],
    ['boards.2', '观看人次', undefined],
    ['talks.1', '观看人次', undefined],
    ['field:seen', '观看人次（总结填报）', 'seen'],
  ])
})

test('a call without activities counts nothing', () => {
  expect(countedIn({ form })).toEqual([])
})

const event = (id: string, unit: string, boards: Reported, sameAs?: string): Event => ({
  id,
  unit,
  figures: { 'boards.1': boards },
  ...(sameAs === undefined ? {} : { sameAs }),
})
const given = (value: number): Reported => ({ state: 'given', quantity: { value } })
const blank: Reported = { state: 'blank' }
const summary = (unit: string, content: Content): Summary => ({ id: `${unit}的总结`, unit, content })
const boards = (value: number): Content => ({ boards: { value, last: 3 } })
const counted = (events: readonly Event[], summaries: readonly Summary[], key = 'boards.1'): Quantity =>
  sumOver([...events, ...statedEvents(things, events, summaries)], key)

test('what a unit’s activities give counts, and its summary alone where they give nothing', () => {
  const summaries = [summary('甲', boards(9)), summary('乙', boards(4)), summary('丙', boards(5))]
  const events = [event('1', '甲', given(6)), event('2', '乙', blank)]
  expect(counted(events, summaries)).toEqual({ value: 15 })
  expect(counted([], [summary('甲', { people: { value: 300, qualifier: 'over' } })], 'field:people')).toEqual(
    {
      value: 300,
      qualifier: 'over',
    },
  )
})

test('an event that a co-organiser’s report counts is not counted again by the summary of either', () => {
  const summaries = [summary('甲', boards(6)), summary('乙', boards(6))]
  expect(counted([event('1', '甲', given(6)), event('2', '乙', given(6), '1')], summaries).value).toBe(6)
  expect(counted([event('1', '甲', blank), event('2', '乙', given(6), '1')], summaries).value).toBe(6)
})

test('where summary and activities disagree both are told, and 0 is not 未开展', () => {
  const asked = (events: readonly Event[], content: Content) =>
    differences(things, events, [summary('甲', content)]).map(({ unit, measure, ...one }) => [
      unit,
      measure,
      one.activities,
      one.summary,
    ])
  const six = [event('1', '甲', given(4)), event('2', '甲', given(2), '9')]
  const unheld = { value: 0, notHeld: true }
  expect([
    asked(six, boards(6)),
    asked(six, { boards: { value: 6, qualifier: 'over' } }),
    asked(six, {}),
    asked([], boards(6)),
    asked([event('1', '甲', blank)], boards(6)),
  ]).toEqual([[], [], [], [], []])
  expect(asked(six, boards(7))).toEqual([['甲', 'boards.1', { value: 6 }, { value: 7 }]])
  expect(asked([event('1', '甲', { state: 'notHeld' })], { boards: { value: 0 } })).toEqual([
    ['甲', 'boards.1', unheld, { value: 0 }],
  ])
})

test('the total equals its rows, whatever units report in activities and summaries, and no unit is counted by both', () => {
  const units = ['甲', '乙', '丙']
  const number = option(integer({ min: 0, max: 5000 }), { nil: undefined })
  const drawn = record({
    events: array(record({ unit: constantFrom(...units), value: number })),
    summaries: array(record({ unit: constantFrom(...units), value: number })),
  })
  assert(
    property(drawn, (all) => {
      const events = all.events.map(({ unit, value }, at) =>
        event(String(at), unit, value === undefined ? blank : given(value)),
      )
      const summaries = all.summaries.map(({ unit, value }) =>
        summary(unit, value === undefined ? {} : boards(value)),
      )
      const every = [...events, ...statedEvents(things, events, summaries)]
      const row = (unit: string) =>
        sumOver(
          every.filter((one) => one.unit === unit),
          'boards.1',
        )
      expect(sumOver(every, 'boards.1')).toEqual(totalOf(units.map(row)))
      for (const unit of units) {
        const told = (from: { unit: string; value: number | undefined }[]) =>
          from.flatMap((one) => (one.unit === unit ? (one.value ?? []) : []))
        const from = told(all.events).length > 0 ? told(all.events) : told(all.summaries)
        expect(row(unit).value).toBe(from.reduce((sum, value) => sum + value, 0))
      }
    }),
  )
})
