import type { Field } from '@huibian/domain'
import { withFigure } from './figures'

const people: Field = {
  id: 'people',
  label: { zh: '受众人次', en: 'Visits' },
  type: 'quantity',
  required: false,
  flags: [],
}
const counted: Field = { ...people, unit: { zh: '人次', en: 'person-times' } }
const figure = { field: 'people', unit: '人次', definition: '', last: null }
const called = (field: Field, figures: (typeof figure)[], locale: 'zh' | 'en' = 'zh') =>
  withFigure(field, figures, locale).label

test('a figure is called with its unit once, in the language of the page', () => {
  expect([called(counted, [figure]), called(counted, [figure], 'en')]).toEqual([
    '受众人次（人次）',
    'Visits（person-times）',
  ])
  expect(called(counted, [])).toBe('受众人次（人次）')
  expect(called(people, [])).toEqual(people.label)
})

test('the unit that the office wrote holds over that of the notice', () => {
  expect(called(counted, [{ ...figure, unit: '人' }])).toBe('受众人次（人）')
  expect(called(people, [figure], 'en')).toBe('Visits（人次）')
})
