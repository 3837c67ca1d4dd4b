import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { totalOf } from '../count/quantity.ts'
import {
  adjusted,
  byUnit,
  countedEvents,
  sumOver,
  toldOnce,
  toldOver,
  whyNotSame,
  type Event,
} from './counted.ts'
import { dutyCell } from './duty.ts'
import type { Reported } from './figure.ts'
import { lackingOf, mayBeShown } from './picture.ts'

const given = (value: number): Reported => ({ state: 'given', quantity: { value } })
const event = (id: string, unit: string, people: Reported, sameAs?: string): Event => ({
  id,
  unit,
  figures: { people },
  ...(sameAs === undefined ? {} : { sameAs }),
})

test('one event that co-organisers report counts once, and twice again when that is taken back', () => {
  const one = event('1', '甲局', given(300))
  expect(sumOver([one, event('2', '乙局', given(300), '1')], 'people')).toEqual({ value: 300 })
  expect(sumOver([one, event('2', '乙局', given(300))], 'people')).toEqual({ value: 600 })
})

test('a figure that the report which counts leaves blank is told by the other report of the same event', () => {
  const blank = event('1', '甲局', { state: 'blank' })
  const all = [blank, event('2', '乙局', given(300), '1'), event('3', '丙局', given(200), '1')]
  expect(sumOver(all, 'people')).toEqual({ value: 300 })
  expect(sumOver([event('1', '甲局', given(0)), ...all.slice(1)], 'people')).toEqual({ value: 0 })
})

test('however many activities a week has, each is asked a few times for the one that counts in its stead', () => {
  let asked = 0
  const all = Array.from({ length: 1000 }, (_, at): Event => {
    const one = event(String(at), '甲局', given(1))
    const counting = at % 2 === 0 ? undefined : String(at - 1)
    const sameAs = { get: () => ((asked += 1), counting), enumerable: true }
    return Object.defineProperty(one, 'sameAs', sameAs)
  })
  expect(sumOver(all, 'people')).toEqual({ value: 500 })
  expect(asked).toBeLessThan(10 * all.length)
  expect([...byUnit(all)].map(([unit, own]) => [unit, own.length])).toEqual([['甲局', all.length]])
})

test('the total equals the sum of its rows, whatever was reported and whatever is counted once', () => {
  const events = array(
    record({
      unit: constantFrom('甲', '乙', '丙'),
      people: constantFrom('blank', 'notHeld', 'given'),
      value: integer({ min: 0, max: 10_000 }),
      same: constantFrom(true, false),
    }),
  )
  assert(
    property(events, (drawn) => {
      const all = drawn.map(({ unit, people, value, same }, at) =>
        event(
          String(at),
          unit,
          people === 'given' ? given(value) : { state: people as 'blank' | 'notHeld' },
          same ? 'other' : undefined,
        ),
      )
      const told = toldOnce(all)
      const rows = ['甲', '乙', '丙'].flatMap((unit) => {
        const own = told.filter((one) => one.unit === unit)
        return toldOver(own, 'people') ?? []
      })
      expect(sumOver(all, 'people')).toEqual(totalOf(rows))
      expect(sumOver(all, 'people').value).toBe(
        drawn.reduce((n, { people, value, same }) => n + (people === 'given' && !same ? value : 0), 0),
      )
    }),
  )
})

test('of one event exactly one report counts', () => {
  const events = [
    event('1', '甲局', given(1)),
    event('2', '乙局', given(1), '1'),
    event('3', '丙局', given(1)),
    event('4', '甲局', given(1)),
  ]
  expect(countedEvents(events).map(({ id }) => id)).toEqual(['1', '3', '4'])
  expect([
    whyNotSame(events, '3', '1'),
    whyNotSame(events, '3', '2'),
    whyNotSame(events, '1', '3'),
    whyNotSame(events, '1', '4'),
    whyNotSame(events, '3', '9'),
  ]).toEqual([
    undefined,
    'activity.countedElsewhere',
    'activity.othersCountByIt',
    'activity.sameUnit',
    'activity.notThere',
  ])
})

test('of what was reported as 未开展 alone the sum says so, until one report gives a number; a blank is neither', () => {
  const unheld: Reported = { state: 'notHeld' }
  const [blank, none] = [event('1', '甲局', { state: 'blank' }), event('2', '乙局', unheld)]
  const said = { value: 0, notHeld: true }
  expect([
    toldOver([blank], 'people'),
    toldOver([blank, none], 'people'),
    toldOver([blank, event('2', '乙局', unheld, '1')], 'people'),
    toldOver([none, event('3', '丙局', given(0))], 'people'),
    toldOver([none, event('3', '丙局', given(300))], 'people'),
  ]).toEqual([undefined, said, said, { value: 0 }, { value: 300 }])
  expect(adjusted({ value: 0, notHeld: true }, { by: 5, reason: '补报' }).total).toEqual({ value: 5 })
})

test('a correction keeps what the rows give beside what is printed', () => {
  const adjustment = { by: -20, reason: '两家单位重复统计' }
  expect(adjusted({ value: 100 }, adjustment)).toEqual({
    sum: { value: 100 },
    total: { value: 80 },
    adjustment,
  })
  expect(adjusted({ value: 100 })).toEqual({ sum: { value: 100 }, total: { value: 100 } })
})

test('a duty is open, answered with 未开展, short or done', () => {
  const duty = { id: 'boards', measure: 'boards', least: 2 }
  const cell = (...figures: Reported[]) => dutyCell(duty, figures).state
  expect([
    cell(),
    cell({ state: 'notHeld' }),
    cell(given(0)),
    cell(given(1), { state: 'notHeld' }),
    cell(given(1), given(1)),
  ]).toEqual(['blank', 'notHeld', 'short', 'short', 'done'])
})

test('a picture with minors stays out until their guardians agree, and one of which nobody said whether there are any', () => {
  const shot = {
    caption: '展板',
    day: '2022-04-20',
    place: '广场',
    rights: '本单位',
    minors: false,
    consent: false,
  }
  expect(lackingOf(shot)).toEqual([])
  expect(lackingOf({ ...shot, rights: ' ', minors: true })).toEqual(['rights', 'consent'])
  expect([mayBeShown(shot), mayBeShown({ ...shot, minors: true })]).toEqual([true, false])
  expect(mayBeShown({ ...shot, minors: true, consent: true })).toBe(true)
  const unsaid = { ...shot, minors: null }
  expect([lackingOf(unsaid), mayBeShown(unsaid)]).toEqual([['minors'], false])
})
