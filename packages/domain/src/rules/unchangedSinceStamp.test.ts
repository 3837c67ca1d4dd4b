import { judge } from './judge.ts'
import { say } from './say.ts'
import { judged, rulesOfKind } from '../../test/judged.ts'

const rule = rulesOfKind('unchangedSinceStamp')

test('one changed word makes the stamp stale', () => {
  expect(judged([rule()], { stamp: { stamped: 'aa', current: 'aa' } })).toEqual([])
  const stale = judge([rule()], 'submit', { stamp: { stamped: 'aa', current: 'ab' } })
  expect(stale.map((violation) => say(violation))).toEqual(['内容已变更，原盖章件失效，请重新盖章。'])
  expect(judged([rule()], { stamp: { stamped: null, current: 'ab' } }).map(({ message }) => message)).toEqual(
    ['stamp.missing'],
  )
})
