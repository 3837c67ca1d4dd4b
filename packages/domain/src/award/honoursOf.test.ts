import { givenBySelecting, honoursOf } from './honoursOf.ts'
import { placesTaken } from './withinPlaces.ts'
import type { SettledAward } from './settled.ts'

const award = (id: string, more: Partial<SettledAward> = {}): SettledAward => ({
  id,
  name: id,
  kind: 'selected',
  requires: [],
  ...more,
})
const work = (entry: string, kind = 'case', tags: string[] = []) => ({ entry, name: entry, kind, tags })
const given = (awards: SettledAward[], ...works: ReturnType<typeof work>[]) =>
  honoursOf(awards, works).map((honour) => `${honour.award} ${honour.entry}`)

test('every work that is announced is selected, and has the distinctions of its tags', () => {
  const awards = [award('chosen'), award('week', { kind: 'tag' })]
  expect(given(awards, work('a'), work('b', 'case', ['week', 'unknown']))).toEqual([
    'chosen a',
    'chosen b',
    'week b',
  ])
})

test('of several selections a work has the one that is open to its kind; one open to no kind is told of all', () => {
  const awards = [award('films', { kinds: ['film'] }), award('texts', { kinds: ['text'] })]
  expect(given(awards, work('a', 'film'), work('b', 'text'), work('c', 'song'))).toEqual([
    'films a',
    'texts b',
    'films c',
    'texts c',
  ])
})

test('prizes are not given by selecting', () => {
  const awards = [award('first', { kind: 'prize' }), award('chosen')]
  expect(givenBySelecting(awards).map(({ id }) => id)).toEqual(['chosen'])
  expect(given(awards, work('a', 'case', ['first']))).toEqual(['chosen a'])
})

test('the places of a selection are taken by its works', () => {
  const chosen = award('chosen', { places: 2 })
  expect(placesTaken(chosen, honoursOf([chosen], [work('a'), work('b'), work('c')]))).toBe(3)
})
