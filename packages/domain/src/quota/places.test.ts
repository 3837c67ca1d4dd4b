import { allotmentOf, type Places } from './places.ts'

const lists = [{ id: 'areas', name: '名单', items: ['河北', { code: '1', name: '广东' }] }]
const places: Places = {
  lines: [
    { type: 'province', max: 5 },
    { type: 'plannedCity', max: 3 },
    { type: 'city', max: 2 },
  ],
  bonus: { list: 'areas', types: ['province'], add: 1 },
}
const body = (name: string, types: string[], region = name) => ({ name, types, region })

test('a body has the places of its type and the bonus of its region', () => {
  expect(allotmentOf(places, body('河北', ['province']), lists)).toEqual({
    type: 'province',
    base: 5,
    bonus: 1,
    max: 6,
  })
  expect(allotmentOf(places, body('上海', ['province']), lists)?.max).toBe(5)
})

test('a body of two types has the most that one gives, once, and no bonus meant for another type', () => {
  expect(allotmentOf(places, body('深圳', ['plannedCity', 'city'], '广东'), lists)).toEqual({
    type: 'plannedCity',
    base: 3,
    bonus: 0,
    max: 3,
  })
  expect(allotmentOf(places, body('某县', ['county']), lists)).toBeUndefined()
})
