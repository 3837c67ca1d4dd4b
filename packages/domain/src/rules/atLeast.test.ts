import type { Rule } from '../campaign/question.ts'
import { judge } from './judge.ts'
import type { Tally } from './facts.ts'

const rule = (params: Rule['params'] = {}): Rule => ({
  id: 'rule',
  clause: '一',
  kind: 'atLeast',
  params,
  strength: 'hard',
  at: ['submit'],
  says: '规则',
})

const found = (rules: Rule[], facts: Parameters<typeof judge>[2]) =>
  judge(rules, 'submit', facts).map(({ path, message, args }) => ({ path, message, args }))

const tallies: Tally[] = [
  { per: 'regionPhase', name: '河北', n: 1 },
  { per: 'filer', name: '甲中心', n: 2 },
  { per: 'filer', name: '乙中心', n: 0 },
]

test('a region short of its minimum is named with what is missing', () => {
  expect(found([rule({ per: 'regionPhase', min: 2 })], { tallies })).toEqual([
    { path: undefined, message: 'atLeast.regionPhase', args: { name: '河北', n: 1, min: 2, missing: 1 } },
  ])
  expect(found([rule({ per: 'regionPhase', min: 1 })], { tallies })).toEqual([])
})

test('each filer that is short is listed', () => {
  expect(found([rule({ per: 'filer', min: 2 })], { tallies }).map(({ args }) => args.name)).toEqual([
    '乙中心',
  ])
})
