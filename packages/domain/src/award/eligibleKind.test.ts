import { found } from '../../test/found.ts'
import { eligibleFor } from './eligibleKind.ts'
import type { SettledAward } from './settled.ts'

const award: SettledAward = { id: 'first', name: '一等奖', kind: 'prize', requires: [], kinds: ['film'] }

test('only works of the award’s kinds win it or come before its judges', () => {
  const honour = (kind: string) => [{ award: 'first', entry: 'a', name: '甲', kind }]
  expect(found('eligibleKind', {}, { awards: [award], honours: honour('film') })).toEqual([])
  expect(found('eligibleKind', {}, { awards: [award], honours: honour('script') })).toEqual([
    'award.otherKind',
  ])
  const works = [{ kind: 'film' }, { kind: 'script' }]
  expect(eligibleFor(award, works)).toEqual([{ kind: 'film' }])
  expect(eligibleFor({}, works)).toEqual(works)
})
