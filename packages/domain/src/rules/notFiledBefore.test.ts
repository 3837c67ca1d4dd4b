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
  expect(found([rule()], { content: {}, earlier: [] })).toEqual([])
  expect(
    found([rule()], { content: {}, earlier: [{ title: '某案例', where: '2020年征集', by: 'title' }] }),
  ).toEqual([
    { path: undefined, message: 'filedBefore.title', args: { title: '某案例', where: '2020年征集' } },
  ])
})

test('what the filer declares is found beside the field', () => {
  const row = rule({ declaredIn: 'before', titleIn: 'title' })
  expect(found([row], { content: { before: false, title: '甲' }, earlier: [] })).toEqual([])
  expect(found([row], { content: { before: true, title: '甲' }, earlier: [] })).toEqual([
    { path: 'before', message: 'filedBefore.declared', args: { title: '甲' } },
  ])
})
