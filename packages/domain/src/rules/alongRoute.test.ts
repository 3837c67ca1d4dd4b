import type { Rule } from '../campaign/question.ts'
import { judge } from './judge.ts'

const rule = (params: Rule['params'] = {}): Rule => ({
  id: 'rule',
  clause: '一',
  kind: 'alongRoute',
  params,
  strength: 'hard',
  at: ['submit'],
  says: '规则',
})

const found = (rules: Rule[], facts: Parameters<typeof judge>[2]) =>
  judge(rules, 'submit', facts).map(({ path, message, args }) => ({ path, message, args }))

const route = ['centre', 'city', 'province', 'nation']
const messages = (from: string, to: string) =>
  found([rule()], { sending: { from, to, route } }).map(({ message }) => message)

test('only the next level may receive, on a route of any length', () => {
  expect(messages('centre', 'city')).toEqual([])
  expect(messages('province', 'nation')).toEqual([])
  expect(messages('centre', 'province')).toEqual(['route.skipped'])
  expect(messages('city', 'centre')).toEqual(['route.skipped'])
  expect(messages('club', 'centre')).toEqual(['route.skipped'])
})
