import fc from 'fast-check'
import { found } from '../../test/found.ts'
import type { Tally } from '../rules/facts.ts'
import { kindOf } from '../rules/kinds.ts'
import { leastsFor } from './owed.ts'
import type { Rule } from '../campaign/question.ts'

const lines = [
  { type: 'province', min: 3 },
  { type: 'corps', min: 1 },
  { type: 'city', min: 0 },
]
const params = { per: 'sender', lines }
const of = (n: number, ...types: string[]): { tallies: Tally[] } => ({
  tallies: [{ per: 'sender', name: '河北', n, types }],
})

test('a body of a type with as many as it owes passes, and with one fewer is short', () => {
  expect(found('atLeastByType', params, of(3, 'province'))).toEqual([])
  expect(found('atLeastByType', params, of(2, 'province'))).toEqual(['atLeast.other'])
  expect(found('atLeastByType', params, of(1, 'corps'))).toEqual([])
  expect(found('atLeastByType', { ...params, per: 'filer' }, of(0, 'province'))).toEqual([])
})

test('of a type that is not named, or owes none, nothing is asked; of several types the largest counts', () => {
  expect(found('atLeastByType', params, of(0, 'county'))).toEqual([])
  expect(found('atLeastByType', params, of(0, 'city'))).toEqual([])
  expect(found('atLeastByType', params, of(2, 'corps', 'province'))).toEqual(['atLeast.other'])
  expect(found('atLeastByType', params, of(3, 'corps', 'province'))).toEqual([])
})

test('more of a type and a type more are tighter, fewer and a type less looser', () => {
  const compare = kindOf('atLeastByType')?.compare
  const raised = { ...params, lines: [{ type: 'province', min: 4 }, ...lines.slice(1)] }
  expect([compare?.(params, params), compare?.(raised, params), compare?.(params, raised)]).toEqual([
    'same',
    'tighter',
    'looser',
  ])
  expect(compare?.({ ...params, lines: [...lines, { type: 'county', min: 1 }] }, params)).toBe('tighter')
  expect(compare?.({ ...params, lines: lines.slice(1) }, params)).toBe('looser')
  expect(compare?.({ ...raised, per: 'filer' }, params)).toBe('incomparable')
})

test('it is told in both languages by the types as they are called', () => {
  const names = { province: { zh: '省级科技厅', en: 'provinces' }, corps: { zh: '兵团', en: 'the corps' } }
  const called = (_: string, id: string) => names[id as keyof typeof names] ?? { zh: id, en: id }
  expect(kindOf('atLeastByType')?.tell({ per: 'filer', lines }, called)).toEqual({
    zh: '每家报送单位各阶段累计，省级科技厅不少于 3 个、兵团不少于 1 个、city不作要求（同属几类的按最多的一类计，不累加）',
    en: 'each filer over all phases: provinces at least 3, the corps at least 1, city none (a body of several types owes the most that one asks, once)',
  })
})

test('a type that stands twice is refused with what each says', () => {
  expect(kindOf('atLeastByType')?.wrong({ ...params, lines: [...lines, { type: 'corps', min: 2 }] })).toEqual(
    [
      {
        path: ['lines', 3, 'type'],
        message: '机构类型“corps”的最低数量重复，前面已写不少于 1 个，这里又写不少于 2 个；请只留一行',
      },
    ],
  )
})

const row: Rule = {
  id: 'byType',
  clause: '二',
  kind: 'atLeastByType',
  params,
  strength: 'soft',
  at: ['forward'],
  says: '最低数量',
}

test('what passes with n passes with more, and a body is bound as by a number set for it alone', () => {
  const types = fc.uniqueArray(fc.constantFrom('province', 'corps', 'city', 'county'))
  fc.assert(
    fc.property(fc.nat(5), types, (n, own) => {
      const short = found('atLeastByType', params, of(n, ...own))
      expect(found('atLeastByType', params, of(n + 1, ...own)).length).toBeLessThanOrEqual(short.length)
      const alone = leastsFor([row], own).flatMap((rule) => found(rule.kind, rule.params, of(n, ...own)))
      expect(alone).toEqual(short)
    }),
  )
})
