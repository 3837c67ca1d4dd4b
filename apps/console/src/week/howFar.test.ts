import { howFar } from './howFar'
import type { Week, WeekRow } from './week.documents'

const translate = (key: string, args: object): string => {
  if (key === 'week.farOf') return Object.values(args).join('：')
  if (key === 'dashboard.and') return '，'
  return `${key} ${Object.values(args).join(' ')}`
}

const unit = (id: string, state: string, least: number | null = 2): WeekRow => ({
  organisation: { id, key: id, name: id, shortName: '', types: [] },
  contactName: '',
  contactPhone: '',
  leaderName: '',
  leaderPost: '',
  leaderPhone: '',
  planned: 0,
  held: 0,
  pictures: 0,
  delivered: 0,
  cells: [{ measure: 'boards', state, text: '', former: false, least }],
})
const measure = (key: string, owed: { least?: number; leastInAll?: number; for?: string[] }) => ({
  key,
  plan: 'plan',
  name: key,
  unit: '',
  definition: '',
  least: owed.least ?? null,
  for: owed.for ?? null,
  leastInAll: owed.leastInAll ?? null,
  formerly: null,
})
const total = (key: string, n: number): Week['totals'][number] => ({
  measure: key,
  sum: n,
  sumText: '',
  total: n,
  text: '',
  adjustment: null,
  note: null,
  last: null,
  compared: null,
  comparedUnits: null,
  givenUnits: null,
  percent: null,
})
const week = (states: string[], talks: number): Week => ({
  measures: [measure('boards', { least: 2 }), measure('talks', { leastInAll: 3 }), measure('viewers', {})],
  struck: [],
  rows: states.map((state, at) => unit(String(at), state)),
  totals: [total('talks', talks)],
  differences: [],
})

test('of each duty it is told how many units have done it, or what all together still owe; what is only counted is not', () => {
  expect(howFar(week(['done', 'short', 'blank'], 1), translate)).toEqual([
    { key: 'boards', says: 'boards：week.eachDone 2 1 3', short: true },
    { key: 'talks', says: 'talks：week.inAllShort 3 2', short: true },
  ])
  const named = week(['done', 'done'], 3)
  const others = [unit('named', 'short'), unit('free', 'blank', null), unit('given', 'done', null)]
  expect(howFar({ ...named, rows: [...named.rows, ...others] }, translate)[0]).toEqual({
    key: 'boards',
    says: 'boards：week.eachDone 2 2 3',
    short: true,
  })
  const some = { ...named, measures: [measure('boards', { least: 2, for: ['court'] })] }
  expect(howFar(some, translate)).toEqual([
    { key: 'boards', says: 'boards：week.someDone 2 2 2', short: false },
  ])
  expect(howFar(named, translate)).toEqual([
    { key: 'boards', says: 'boards：week.eachDone 2 2 2', short: false },
    { key: 'talks', says: 'talks：week.inAllMet 3', short: false },
  ])
})
