import { inAll } from './inAll'
import type { Week } from './week.documents'

const translate = (key: string, args: object): string => `${key} ${JSON.stringify(args)}`

test('N3-10 three lectures of all units together are met or told to be short, and what is asked of nobody is silent', () => {
  const measure = {
    plan: 'lectures',
    name: '讲座',
    unit: '期',
    definition: '',
    least: null,
    for: null,
    formerly: null,
  }
  const total = {
    text: '',
    sumText: '',
    adjustment: null,
    note: null,
    last: null,
    compared: null,
    comparedUnits: null,
  }
  const came = (key: string, n: number) => ({
    ...total,
    measure: key,
    sum: n,
    total: n,
    givenUnits: null,
    percent: null,
  })
  const week: Pick<Week, 'measures' | 'totals'> = {
    measures: [
      { ...measure, key: 'videos', leastInAll: 3 },
      { ...measure, key: 'talks', leastInAll: 3 },
      { ...measure, key: 'viewers', leastInAll: null },
    ],
    totals: [came('videos', 3), came('talks', 2), came('viewers', 5)],
  }
  expect(['videos', 'talks', 'viewers'].map((key) => inAll(week, key, translate))).toEqual([
    { says: 'week.inAllMet {"n":3}', short: false },
    { says: 'week.inAllShort {"n":3,"short":1}', short: true },
    undefined,
  ])
})
