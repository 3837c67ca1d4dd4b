import { judge } from '../rules/judge.ts'
import { found } from '../../test/found.ts'

const tally = (n: number) => ({
  tallies: [
    { per: 'person' as const, name: '甲', n },
    { per: 'filer' as const, name: '乙', n: 9 },
  ],
})

test('one is allowed and a second refused; what is counted per something else does not matter', () => {
  expect(found('atMost', { per: 'person', max: 1 }, tally(1))).toEqual([])
  expect(found('atMost', { per: 'person', max: 1 }, tally(2))).toEqual(['quota.most'])
})

test('a tally counted for another rule is none of this one’s', () => {
  const rule = {
    id: 'one',
    clause: '一',
    kind: 'atMost',
    params: { per: 'sender', max: 1 },
    strength: 'hard' as const,
    at: ['forward' as const],
    says: '一个',
  }
  const two = (of: string) => ({ tallies: [{ per: 'sender' as const, name: '甲', n: 2, rule: of }] })
  expect(judge([rule], 'forward', two('other'))).toEqual([])
  expect(judge([rule], 'forward', two('one')).map(({ rule: id }) => id)).toEqual(['one'])
})
