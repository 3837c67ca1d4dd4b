import { moved } from './moved'

test('a case moves to its typed place', () => {
  expect(moved(['a', 'b', 'c', 'd'], 'd', 1)).toEqual(['a', 'd', 'b', 'c'])
  expect(moved(['a', 'b', 'c', 'd'], 'a', 2)).toEqual(['b', 'c', 'a', 'd'])
})

test('a place before the first or beyond the last is the first or the last', () => {
  expect(moved(['a', 'b', 'c'], 'c', -4)).toEqual(['c', 'a', 'b'])
  expect(moved(['a', 'b', 'c'], 'a', 99)).toEqual(['b', 'c', 'a'])
})
