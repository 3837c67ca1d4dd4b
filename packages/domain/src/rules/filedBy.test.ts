import type { Rule } from '../campaign/question.ts'
import { judge } from './judge.ts'

const rule = (params: Rule['params'] = {}): Rule => ({
  id: 'rule',
  clause: '一',
  kind: 'filedBy',
  params,
  strength: 'hard',
  at: ['submit'],
  says: '规则',
})

const found = (rules: Rule[], facts: Parameters<typeof judge>[2]) =>
  judge(rules, 'submit', facts).map(({ path, message, args }) => ({ path, message, args }))

test('one of several types is enough, none is refused', () => {
  const row = rule({ types: ['tisc', 'universityCentre'] })
  expect(found([row], { filer: { types: ['library', 'tisc'], level: 'centre' } })).toEqual([])
  expect(found([row], { filer: { types: ['library'], level: 'centre' } })).toEqual([
    { path: undefined, message: 'filer.otherType', args: {} },
  ])
})
