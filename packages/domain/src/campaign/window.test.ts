import fc from 'fast-check'
import { preset, presetText } from '../../test/presets.ts'
import { addDays, daysBetween } from '../deadline/instant.ts'
import { rewritten } from '../editing/rewritten.ts'
import { parseCampaign } from './parse.ts'
import type { Campaign } from './schema.ts'
import { shiftCampaign } from './shift.ts'
import { inYear, type Window } from './window.ts'

const cases = preset('n2-cases')
const films = preset('n4-science-videos')
const week = preset('n3-publicity-week')

const windowsOf = ({ rules }: Campaign): Window[] =>
  rules
    .filter(({ kind }) => kind === 'dateWindow')
    .map(({ params }) => Object.fromEntries(Object.entries(params).filter(([name]) => name !== 'field')))

/** A campaign whose one window is this, and the window as it then stands when its last phase moves. */
function movedIn(window: Window, days: number): Window {
  const rules = cases.rules.map((rule) =>
    rule.id === 'withinPeriod' ? { ...rule, params: { field: 'period', ...window } } : rule,
  )
  return windowsOf(shiftCampaign({ ...cases, rules }, { days }))[0] ?? {}
}

test('a year named by its first and last day becomes the year that the campaign moves to', () => {
  expect(windowsOf(shiftCampaign(films, { closes: { collection: '2026-11-20' } }))).toEqual([
    { from: '2025-01-01', to: '2025-12-31' },
    { from: '2025-01-01', to: '2025-12-31' },
  ])
  expect(windowsOf(shiftCampaign(cases, { days: 364 }))).toEqual([{ from: '2021-01-01', to: 'today' }])
})

test('a close that is put off within half a year leaves the years that are meant as they are', () => {
  expect(movedIn({ from: '2020-01-01' }, 182)).toEqual({ from: '2020-01-01' })
  expect(movedIn({ from: '2020-01-01' }, 183)).toEqual({ from: '2020-01-01' })
  expect(movedIn({ from: '2020-01-01' }, 190)).toEqual({ from: '2021-01-01' })
  expect(shiftCampaign(films, { closes: { collection: '2025-01-10' } }).rules).toEqual(films.rules)
})

test('fifty-two weeks are a year, forward and back, on every day of the year', () => {
  const from = '2019-06-01'
  const years = Array.from({ length: 366 }, (_, n) => addDays('2024-01-01', n)).map((closes) => {
    const phases = cases.phases.map((phase) => ({ ...phase, opens: closes, closes }))
    const rules = cases.rules.map((rule) =>
      rule.kind === 'dateWindow' ? { ...rule, params: { field: 'period', from } } : rule,
    )
    const on = (days: number) => windowsOf(shiftCampaign({ ...cases, phases, rules }, { days }))
    return JSON.stringify([on(364), on(-364), on(-366)])
  })
  expect([...new Set(years)]).toEqual([
    JSON.stringify([[{ from: '2020-06-01' }], [{ from: '2018-06-01' }], [{ from: '2018-06-01' }]]),
  ])
})

test('a leap day falls on the last day of February where the year has none', () => {
  expect(movedIn({ from: '2020-02-29' }, 364)).toEqual({ from: '2021-02-28' })
  expect(movedIn({ from: '2020-02-29' }, 4 * 365 + 1)).toEqual({ from: '2024-02-29' })
  expect([inYear('2021-02-28', 2024), inYear('2024-02-29', 2100)]).toEqual(['2024-02-28', '2100-02-28'])
})

test('a group that a notice addresses for the time of its week is addressed for the time of the new one', () => {
  const moved = shiftCampaign(week, { days: 364 })
  const members = moved.participation.addressees?.find(({ id }) => id === 'members')
  expect([members?.from, members?.to]).toEqual([moved.phases[0]?.opens, moved.phases[0]?.closes])
  expect(members?.from).toBe('2023-04-10')
})

test('days stay where whoever shifts lets them stay', () => {
  const moved = shiftCampaign(films, { days: 364, windows: 'stay' })
  expect(moved.rules).toEqual(films.rules)
  expect(moved.participation).toEqual(films.participation)
})

const day = fc.integer({ min: -3000, max: 3000 }).map((n) => addDays('2021-03-12', n))
const window = fc
  .tuple(day, day)
  .map(([one, other]): [string, string] => (one < other ? [one, other] : [other, one]))
const days = fc.integer({ min: -4000, max: 4000 })
const inTime = (of: string) => of >= '2021-03-12' && of <= '2021-06-25'

test('no window ever ends before it begins', () => {
  fc.assert(
    fc.property(window, days, ([from, to], by) => {
      const moved = movedIn({ from, to }, by)
      expect((moved.from ?? '') <= (moved.to ?? '')).toBe(true)
    }),
  )
})

test('a window in the campaign’s own time keeps its distance to the close', () => {
  const within = fc.integer({ min: 0, max: 105 }).map((n) => addDays('2021-03-12', n))
  fc.assert(
    fc.property(within, days, (from, by) => {
      expect(daysBetween(from, movedIn({ from }, by).from ?? '')).toBe(by)
    }),
  )
})

test('any other day keeps its place in the year', () => {
  fc.assert(
    fc.property(
      day.filter((of) => !inTime(of)),
      days,
      (to, by) => {
        const moved = movedIn({ to }, by).to ?? ''
        expect(moved).toBe(inYear(to, Number(moved.slice(0, 4))))
        expect(Math.abs(daysBetween(to, moved) - by)).toBeLessThan(365)
      },
    ),
  )
})

test('whatever moves, the words of rules stay, and the file reads as what it was moved to', () => {
  const words = ({ rules }: Campaign) => rules.map((rule) => ({ ...rule, params: undefined }))
  fc.assert(
    fc.property(fc.constantFrom('n2-cases', 'n3-publicity-week', 'n4-science-videos'), days, (id, by) => {
      const [before, text] = [preset(id), presetText(id)]
      const after = shiftCampaign(before, { days: by })
      expect(words(after)).toEqual(words(before))
      expect(parseCampaign(rewritten(text, before, after))).toEqual({ campaign: after })
    }),
    { numRuns: 25 },
  )
})
