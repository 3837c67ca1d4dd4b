import { judged, rulesOfKind } from '../../test/judged.ts'

const rule = rulesOfKind('notFiledBefore')

test('each earlier entry of the register is named with where it was filed', () => {
  expect(judged([rule()], { content: {}, earlier: [] })).toEqual([])
  expect(
    judged([rule()], { content: {}, earlier: [{ title: '某案例', where: '2020年征集', by: 'title' }] }),
  ).toEqual([
    { path: undefined, message: 'filedBefore.title', args: { title: '某案例', where: '2020年征集' } },
  ])
})

test('what the filer declares is found beside the field', () => {
  const row = rule({ declaredIn: 'before', titleIn: 'title' })
  expect(judged([row], { content: { before: false, title: '甲' }, earlier: [] })).toEqual([])
  expect(judged([row], { content: { before: true, title: '甲' }, earlier: [] })).toEqual([
    { path: 'before', message: 'filedBefore.declared', args: { title: '甲' } },
  ])
})
