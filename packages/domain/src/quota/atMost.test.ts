import { judge } from '../rules/judge.ts'
import { kindOf } from '../rules/kinds.ts'
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

test('each number says by what it is counted', () => {
  const said = (kind: string, params: object) => kindOf(kind)?.tell(params, () => ({ zh: '', en: '' }))
  expect(said('atMost', { per: 'senderTheme', max: 2 })).toEqual({
    zh: '每家推荐单位每个主题不超过 2 个',
    en: 'each recommending body on each theme at most 2',
  })
  expect(said('atMost', { per: 'theme', max: 9 })?.zh).toBe('每个主题不超过 9 个')
  expect(said('atLeast', { per: 'filerTheme', min: 1 })).toEqual({
    zh: '每家报送单位每个主题不少于 1 个',
    en: 'each filer at least 1 on each theme',
  })
  expect(said('atLeast', { per: 'theme', min: 3 })).toEqual({
    zh: '每个主题（全部单位合计）不少于 3 个',
    en: 'all together at least 3 on each theme',
  })
  expect(said('atLeast', { per: 'person', min: 2 })?.zh).toBe('每位第一作者（第一制作单位）不少于 2 个')
  expect(said('atLeast', { per: 'region', min: 2 })?.zh).toBe('每个地区各阶段累计不少于 2 个')
})
