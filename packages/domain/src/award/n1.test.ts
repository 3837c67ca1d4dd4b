import { broken, campaign } from '../../test/n1.ts'
import { broughtBy, ranking } from './ranking.ts'
import { placesTaken } from './withinPlaces.ts'
import { awardsOf } from './settled.ts'
import type { Honour } from '../rules/facts.ts'

const honour = (award: string, entry: string, more: Partial<Honour> = {}): Honour => ({
  award,
  entry,
  name: entry,
  kind: 'shortVideo',
  ...more,
})
const many = (award: string, n: number, more: Partial<Honour> = {}) =>
  Array.from({ length: n }, (_, at) => honour(award, `${award}${at}`, more))
const publish = (...honours: Honour[]) => broken('publish', { honours })
const awards = awardsOf(campaign)
const award = (id: string) => awards.find((each) => each.id === id)

test('N1-10 a script wins none of the prizes, as whoever makes their ballots will read', () => {
  for (const id of ['first', 'second', 'third', 'popular']) {
    const kinds = award(id)?.kinds ?? []
    expect([kinds.includes('shortVideo'), kinds.includes('script')]).toEqual([true, false])
    expect(publish(honour(id, 'a', { kind: 'script' }))).toEqual(['prizeKinds hard'])
  }
})

test('N1-11 scripts have a reward of their own, of no fixed number', () => {
  expect(award('scriptReward')?.places).toBeUndefined()
  expect(publish(...many('scriptReward', 60, { kind: 'script' }))).toEqual([])
  expect(publish(honour('scriptReward', 'a'))).toEqual(['prizeKinds hard'])
})

test('N1-20 the report by code counts what each body recommended', () => {
  const entries = ['101', '101', '201', undefined].map((code) => ({
    ...(code === undefined ? {} : { code }),
    shortlisted: false,
    awarded: false,
  }))
  const codes = (campaign.lists ?? []).flatMap(({ items }) => items)
  expect(broughtBy(codes, entries).map(({ code, works }) => [code, works])).toEqual([
    ['101', 2],
    ['201', 1],
  ])
})

test('N1-24 5, 10, 20, 10 and 10 prizes, popularity beside another but no two of the three', () => {
  expect(awards.flatMap(({ places }) => places ?? [])).toEqual([5, 10, 20, 10, 10])
  expect(publish(...many('first', 5), ...many('second', 10), ...many('third', 20))).toEqual([])
  expect(publish(...many('first', 6))).toEqual(['prizeNumbers hard'])
  expect(publish(...many('popular', 11))).toEqual(['prizeNumbers hard'])
  expect(publish(honour('first', 'a'), honour('popular', 'a'))).toEqual([])
  expect(publish(honour('first', 'a'), honour('second', 'a'))).toEqual(['prizesApart hard'])
  expect(publish(honour('second', 'a'), honour('third', 'a'))).toEqual(['prizesApart hard'])
})

test('N1-25 at most 55 certificates and nothing else is given', () => {
  const given = awards.filter(({ gives }) => gives?.includes('certificate'))
  expect(given.reduce((sum, { places = 0 }) => sum + places, 0)).toBe(55)
  expect(awards.some(({ gives }) => gives?.includes('trophy'))).toBe(false)
})

test('N1-26 two works of a series take one place', () => {
  const first = award('first')
  expect(first && placesTaken(first, many('first', 2, { series: 's' }))).toBe(1)
  expect(
    publish(
      ...many('first', 4),
      honour('first', 'x', { series: 's' }),
      honour('first', 'y', { series: 's' }),
    ),
  ).toEqual([])
  expect(publish(...many('first', 5), honour('first', 'x', { series: 's' }))).toEqual(['prizeNumbers hard'])
})

test('N1-27 form check, then experts’ vote, then publicity, as later acts will ask', () => {
  const stage = (id: string) => campaign.stages.find((each) => each.id === id)
  expect([stage('formCheck')?.after, stage('expertReview')?.after, stage('publicity')?.after]).toEqual([
    'collection',
    'formCheck',
    'expertReview',
  ])
  expect([stage('expertReview')?.method, stage('publicity')?.method]).toEqual(['vote', 'publicity'])
})

test('N1-28 popularity is a vote of the public with its limit as a question', () => {
  expect(campaign.stages.find(({ id }) => id === 'popularVote')?.method).toBe('publicVote')
  expect(campaign.questions.find(({ id }) => id === 'votesPerDay')?.default).toBe(1)
  expect(award('popular')?.by).toBe('public')
})

test('N1-29 the organisation prize goes by number and quality, by weights that make the same table again', () => {
  const bodies = broughtBy(
    [
      { code: '101', name: '甲' },
      { code: '201', name: '乙' },
    ],
    [
      { code: '101', shortlisted: false, awarded: false },
      { code: '101', shortlisted: false, awarded: false },
      { code: '201', shortlisted: true, awarded: true },
    ],
  )
  const table = ranking(bodies, { works: 1, shortlisted: 3, awarded: 5 })
  expect(table.map(({ code, score, place }) => [code, score, place])).toEqual([
    ['201', 9, 1],
    ['101', 2, 2],
  ])
  expect(ranking(bodies, { works: 1, shortlisted: 0, awarded: 0 }).map(({ code }) => code)).toEqual([
    '101',
    '201',
  ])
})
