import type { Rule } from '../campaign/question.ts'
import { judge } from './judge.ts'
import { say } from './say.ts'

const rule = (params: Rule['params'] = {}): Rule => ({
  id: 'rule',
  clause: '一',
  kind: 'unchangedSinceStamp',
  params,
  strength: 'hard',
  at: ['submit'],
  says: '规则',
})

const found = (rules: Rule[], facts: Parameters<typeof judge>[2]) =>
  judge(rules, 'submit', facts).map(({ path, message, args }) => ({ path, message, args }))

test('one changed word makes the stamp stale', () => {
  expect(found([rule()], { stamp: { stamped: 'aa', current: 'aa' } })).toEqual([])
  const stale = judge([rule()], 'submit', { stamp: { stamped: 'aa', current: 'ab' } })
  expect(stale.map((violation) => say(violation))).toEqual(['内容已变更，原盖章件失效，请重新盖章。'])
  expect(found([rule()], { stamp: { stamped: null, current: 'ab' } }).map(({ message }) => message)).toEqual([
    'stamp.missing',
  ])
})
