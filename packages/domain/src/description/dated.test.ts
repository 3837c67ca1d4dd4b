import { preset } from '../../test/presets.ts'
import type { Campaign } from '../campaign/schema.ts'
import { shiftCampaign } from '../campaign/shift.ts'
import { datedPlaces } from './dated.ts'

const ids = [
  'n1-ip-videos',
  'n2-cases',
  'n3-publicity-week',
  'n4-science-videos',
  'n5-industry-videos',
  'n5-hunan',
]

const told = (campaign: Campaign): string[] =>
  datedPlaces(campaign).map(({ section, id, names }) => `${section} ${id}: ${names.join(' ')}`)
const moved = (id: string, days: number): Campaign => shiftCampaign(preset(id), { days })

test('a notice in its own year names no day and no year but its own', () => {
  expect(ids.flatMap((id) => told(preset(id)))).toEqual([])
})

test('what a later year’s campaign still says of the old one is named, place by place', () => {
  expect(Object.fromEntries(ids.map((id) => [id, told(moved(id, 728))]))).toEqual({
    'n1-ip-videos': [],
    'n2-cases': [
      'phase phase1: 2021年',
      'field period: 2020年1月1日',
      'field previouslyFiled: 2020年',
      'rule withinPeriod: 2020年1月1日',
    ],
    'n3-publicity-week': [
      'notice title: 2022年',
      'rule onTime: 4月30日',
      'question warmUpDays: 4月15日',
      'question warmUpDays: 4月15日',
      'question beforeIncludesDay: 4月30日',
      'question beforeIncludesDay: 4月30日',
    ],
    'n4-science-videos': [
      'notice title: 2024年',
      'rule madeThen: 2023年',
      'rule shownThen: 2023年',
      'award excellent: 2024年',
    ],
    'n5-industry-videos': ['stage ceremony: 2024'],
    'n5-hunan': ['stage ceremony: 2024', 'question officeCloses: 5月29日'],
  })
})

test('a place is told with its path and all that it says', () => {
  const [of] = datedPlaces(moved('n4-science-videos', 365)).filter(({ id }) => id === 'madeThen')
  expect(of).toEqual({
    section: 'rule',
    id: 'madeThen',
    path: 'rules[5].says',
    at: ['rules', { id: 'madeThen' }, 'says'],
    text: { zh: '2023年内完成制作', en: 'Finished within 2023' },
    names: ['2023年'],
  })
})

test('a rule may name the years that it sets, and nothing else the year of the notice before', () => {
  const next = moved('n4-science-videos', 365)
  const rules = next.rules.map((rule) =>
    rule.id === 'madeThen' ? { ...rule, says: '2024年内完成制作' } : rule,
  )
  expect(told({ ...next, rules })).toEqual([
    'notice title: 2024年',
    'rule shownThen: 2023年',
    'award excellent: 2024年',
  ])
})

test('days that were not moved with the phases are told by the words that agree with them', () => {
  const [cases, later] = [preset('n2-cases'), moved('n2-cases', 728)]
  expect(told({ ...later, rules: cases.rules })).toEqual(told(later))
})

test('a number of something is no year, and a day of another year is none of this one', () => {
  const week = preset('n3-publicity-week')
  const says = (words: string): string[] => told({ ...week, theme: words }).map((line) => line.slice(14))
  expect(says('不超过2000字，覆盖2021人、2019余家，文号〔2021〕5号')).toEqual([])
  expect(says('依据2019年的办法')).toEqual(['2019年'])
  expect(says('2022年4月30日前')).toEqual([])
  expect(says('2021年4月30日前')).toEqual(['2021年4月30日'])
  expect(says('2月30日、4月31日、5月1日')).toEqual(['2月30日 4月31日 5月1日'])
})
