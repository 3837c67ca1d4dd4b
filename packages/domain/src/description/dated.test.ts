import { preset } from '../../test/presets.ts'
import { shiftCampaign } from '../campaign/shift.ts'
import { datedBefore } from './dated.ts'

const ids = ['n1-ip-videos', 'n2-cases', 'n3-publicity-week', 'n4-science-videos', 'n5-industry-videos']

test('a notice in its own year speaks of no year gone by', () => {
  expect(ids.flatMap((id) => datedBefore(preset(id)))).toEqual([])
})

test('what a later year’s campaign still says of the old one is named, place by place', () => {
  const dated = (id: string) =>
    datedBefore(shiftCampaign(preset(id), { days: 730 })).map((told) => `${told.section} ${told.id}`)
  expect(dated('n4-science-videos')).toEqual(['rule madeThen', 'rule shownThen', 'award excellent'])
  expect(dated('n2-cases')).toEqual(['field period', 'field previouslyFiled', 'rule withinPeriod'])
  expect(dated('n3-publicity-week')).toEqual(['scope members'])
  expect(dated('n1-ip-videos')).toEqual([])
})
