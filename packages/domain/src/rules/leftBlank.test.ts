import { formOf, found } from '../../test/found.ts'

test('a field that is not for this entry is left blank', () => {
  const form = formOf({ code: 'text' })
  expect(found('leftBlank', { fields: ['code'] }, { form, content: {} })).toEqual([])
  expect(found('leftBlank', { fields: ['code'] }, { form, content: { code: '101' } })).toEqual([
    'field.notHere',
  ])
})
