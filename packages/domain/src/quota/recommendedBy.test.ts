import { found } from '../../test/found.ts'

test('a body of one of the types recommends, another does not', () => {
  const sender = (...types: string[]) => ({ sender: { name: '甲', types } })
  expect(found('recommendedBy', { types: ['local', 'own'] }, sender('own'))).toEqual([])
  expect(found('recommendedBy', { types: ['local', 'own'] }, sender('school'))).toEqual([
    'quota.notAddressed',
  ])
})
