import type { Rule } from '../campaign/question.ts'
import { judge } from './judge.ts'

const rule = (params: Rule['params'] = {}): Rule => ({
  id: 'rule',
  clause: '一',
  kind: 'listsAllAccepted',
  params,
  strength: 'hard',
  at: ['submit'],
  says: '规则',
})

const found = (rules: Rule[], facts: Parameters<typeof judge>[2]) =>
  judge(rules, 'submit', facts).map(({ path, message, args }) => ({ path, message, args }))

test('the table has neither fewer nor more rows than accepted entries', () => {
  const of = (listed: number, accepted: number) =>
    found([rule()], { tableRows: { listed, accepted } }).map(({ message }) => message)
  expect(of(3, 3)).toEqual([])
  expect(of(2, 3)).toEqual(['table.rows'])
  expect(of(4, 3)).toEqual(['table.rows'])
})
