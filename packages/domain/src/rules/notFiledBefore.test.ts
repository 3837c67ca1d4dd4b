import type { Rule } from '../campaign/question.ts'
import { judge } from './judge.ts'

const rule = (params: Rule['params'] = {}): Rule => ({
  id: 'rule',
  clause: '一',
  kind: 'notFiledBefore',
  params,
  strength: 'hard',
  at: ['submit'],
  says: '规则',
})

const found = (rules: Rule[], facts: Parameters<typeof judge>[2]) =>
  judge(rules, 'submit', facts).map(({ path, message, args }) => ({ path, message, args }))

test('each earlier entry of the register is named with where it was filed', () => {
  expect(found([rule()], { earlier: [] })).toEqual([])
  expect(found([rule()], { earlier: [{ title: '某案例', where: '2020年征集', by: 'title' }] })).toEqual([
    { path: undefined, message: 'filedBefore.title', args: { title: '某案例', where: '2020年征集' } },
  ])
})
