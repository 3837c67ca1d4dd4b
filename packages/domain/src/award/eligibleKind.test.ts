import { found } from '../../test/found.ts'
import type { SettledAward } from './settled.ts'

const award: SettledAward = { id: 'first', name: '一等奖', kind: 'prize', requires: [], kinds: ['film'] }

test('only works of the award’s kinds win it', () => {
  const honour = (kind: string) => [{ award: 'first', entry: 'a', name: '甲', kind }]
  expect(found('eligibleKind', {}, { awards: [award], honours: honour('film') })).toEqual([])
  expect(found('eligibleKind', {}, { awards: [award], honours: honour('script') })).toEqual([
    'award.otherKind',
  ])
  const open = { ...award, kinds: undefined }
  expect(found('eligibleKind', {}, { awards: [open], honours: honour('script') })).toEqual([])
})
