import fc from 'fast-check'
import { found } from '../../test/found.ts'
import { kindOf } from '../rules/kinds.ts'
import { settingsSchema } from '../campaign/question.ts'

const places = {
  lines: [{ type: 'province', max: 5 }],
  bonus: { list: 'areas', types: ['province'], add: 1 },
}
const of = (n: number, { bonus = 0, bonusEarmarked = false, type = 'province' } = {}) => ({
  tallies: [{ per: 'sender' as const, name: '河北', n, bonus }],
  sender: { name: '河北', types: [type], region: '河北' },
  lists: [{ id: 'areas', name: '名单', items: ['河北'] }],
  settings: settingsSchema.parse({ bonusEarmarked }),
})

test('the last place is taken and the one after it refused', () => {
  expect(found('withinQuota', places, of(6))).toEqual([])
  expect(found('withinQuota', places, of(7))).toEqual(['quota.full'])
})

test('a place kept for the listed areas is taken only by a work of one', () => {
  expect(found('withinQuota', places, of(6, { bonusEarmarked: true }))).toEqual(['quota.earmarked'])
  expect(found('withinQuota', places, of(6, { bonusEarmarked: true, bonus: 1 }))).toEqual([])
  expect(found('withinQuota', places, of(7, { bonusEarmarked: true, bonus: 3 }))).toEqual(['quota.full'])
})

test('a body that the table does not name has no place', () => {
  expect(found('withinQuota', places, of(1, { type: 'county' }))).toEqual(['quota.notAddressed'])
})

test('fewer places, a type less and a smaller bonus are tighter', () => {
  const compare = kindOf('withinQuota')?.compare
  const table = (max: number, add: number) => ({
    lines: [
      { type: 'province', max },
      { type: 'city', max: 3 },
    ],
    bonus: { list: 'areas', types: ['province'], add },
  })
  expect([compare?.(table(4, 1), table(5, 1)), compare?.(table(5, 2), table(5, 1))]).toEqual([
    'tighter',
    'looser',
  ])
  expect(compare?.({ lines: [{ type: 'province', max: 5 }] }, table(5, 1))).toBe('tighter')
  expect(compare?.({ ...table(4, 1), lines: [{ type: 'county', max: 1 }] }, table(5, 1))).toBe('looser')
})

test('a type that stands twice counts by its largest line, as it is judged, and is refused', () => {
  const twice = {
    lines: [
      { type: 'province', max: 5 },
      { type: 'province', max: 99 },
    ],
  }
  expect(found('withinQuota', twice, of(99))).toEqual([])
  const known = kindOf('withinQuota')
  expect(known?.compare(twice, { lines: [{ type: 'province', max: 5 }] })).toBe('looser')
  expect(known?.wrong(twice)).toEqual([
    {
      path: ['lines', 1, 'type'],
      message: '机构类型“province”在名额表中重复，前面已写不超过 5 个，这里又写不超过 99 个；请只留一行',
    },
  ])
  expect(known?.wrong(places)).toEqual([])
})

test('what passes with n passes with fewer', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.nat(9), fc.boolean(), (n, bonus, bonusEarmarked) => {
      const earned = Math.min(n, bonus)
      if (found('withinQuota', places, of(n, { bonus: earned, bonusEarmarked })).length > 0) return true
      const fewer = Math.max(0, n - 1)
      return (
        found('withinQuota', places, of(fewer, { bonus: Math.min(fewer, earned), bonusEarmarked })).length ===
        0
      )
    }),
  )
})
