import { sortBy, sortIn } from './sorting'

const own = { field: 'submitted', order: 'ASC' } as const
const asked = (text: string) => sortIn(new URLSearchParams(text), ['title', 'number'], own)

test('a list keeps its own order until another is asked for', () => {
  expect([asked(''), asked('sort=title'), asked('sort=-title')]).toEqual([
    own,
    { field: 'title', order: 'ASC' },
    { field: 'title', order: 'DESC' },
  ])
})

test('an order that the list does not have is its own', () => {
  expect([asked('sort=code'), asked('sort=-')]).toEqual([own, own])
})

test('pressing a heading again turns the order round', () => {
  expect(sortBy('title', own)).toBe('title')
  expect(sortBy('title', { field: 'title', order: 'ASC' })).toBe('-title')
  expect(sortBy('title', { field: 'title', order: 'DESC' })).toBe('title')
})
