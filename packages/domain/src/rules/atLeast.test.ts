import type { Tally } from './facts.ts'
import { judged, rulesOfKind } from '../../test/judged.ts'

const rule = rulesOfKind('atLeast')

const tallies: Tally[] = [
  { per: 'regionPhase', name: '河北', n: 1 },
  { per: 'filer', name: '甲中心', n: 2 },
  { per: 'filer', name: '乙中心', n: 0 },
]

test('a region short of its minimum is named with what is missing', () => {
  expect(judged([rule({ per: 'regionPhase', min: 2 })], { tallies })).toEqual([
    { path: undefined, message: 'atLeast.regionPhase', args: { name: '河北', n: 1, min: 2, missing: 1 } },
  ])
  expect(judged([rule({ per: 'regionPhase', min: 1 })], { tallies })).toEqual([])
})

test('each filer that is short is listed', () => {
  expect(judged([rule({ per: 'filer', min: 2 })], { tallies }).map(({ args }) => args.name)).toEqual([
    '乙中心',
  ])
})

test('a theme on which all together are short is named', () => {
  const of = (name: string, n: number): Tally => ({ per: 'theme', name, n })
  const all = [of('供热', 1), of('节水', 3), { ...of('供热', 0), per: 'senderTheme' as const }]
  expect(judged([rule({ per: 'theme', min: 3 })], { tallies: all })).toEqual([
    { path: undefined, message: 'atLeast.theme', args: { name: '供热', n: 1, min: 3, missing: 2 } },
  ])
})

test('a number of a phase, of a theme and over all are each held against their own', () => {
  const of = (per: Tally['per'], n: number): Tally => ({ per, name: '甲', n })
  const all = [of('filerPhase', 1), of('regionTheme', 0), of('region', 2), of('sender', 3)]
  const short = (per: string) => judged([rule({ per, min: 3 })], { tallies: all }).map(({ args }) => args.n)
  expect(['filerPhase', 'regionTheme', 'region', 'sender'].map(short)).toEqual([[1], [0], [2], []])
})
