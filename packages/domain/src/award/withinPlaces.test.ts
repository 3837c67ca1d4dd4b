import { found } from '../../test/found.ts'
import type { SettledAward } from './settled.ts'

const first: SettledAward = {
  id: 'first',
  name: '一等奖',
  kind: 'prize',
  places: 2,
  requires: [],
  seriesAsOne: true,
}
const honours = (n: number, series?: string) =>
  Array.from({ length: n }, (_, at) => ({
    award: 'first',
    entry: `e${at}`,
    name: '甲',
    kind: 'film',
    ...(series === undefined ? {} : { series }),
  }))

test('as many as there are places, and not one more', () => {
  expect(found('withinPlaces', {}, { awards: [first], honours: honours(2) })).toEqual([])
  expect(found('withinPlaces', {}, { awards: [first], honours: honours(3) })).toEqual(['award.tooMany'])
})

test('the works of a series take one place where the award says so', () => {
  expect(found('withinPlaces', {}, { awards: [first], honours: honours(3, 's') })).toEqual([])
  const apart = { ...first, seriesAsOne: false }
  expect(found('withinPlaces', {}, { awards: [apart], honours: honours(3, 's') })).toEqual(['award.tooMany'])
})

test('a vacant place is allowed unless the award forbids it, and an open number gives nothing away', () => {
  const full = { ...first, mayBeVacant: false }
  expect(found('withinPlaces', {}, { awards: [full], honours: honours(1) })).toEqual(['award.vacant'])
  const { places: _, ...unsettled } = first
  const open = { ...unsettled, open: true }
  expect(found('withinPlaces', {}, { awards: [open], honours: honours(1) })).toEqual(['award.open'])
  expect(found('withinPlaces', {}, { awards: [open], honours: [] })).toEqual([])
})
