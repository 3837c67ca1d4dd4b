import { formOf, found } from '../../test/found.ts'

test('the least figure passes, one fewer and none do not', () => {
  const form = formOf({ boards: 'quantity' })
  const of = (content: { boards?: { value: number } }) => ({ form, content })
  const params = { field: 'boards', min: 2 }
  expect(found('quantityAtLeast', params, of({ boards: { value: 2 } }))).toEqual([])
  expect(found('quantityAtLeast', params, of({ boards: { value: 1 } }))).toEqual(['field.tooFew'])
  expect(found('quantityAtLeast', params, of({}))).toEqual(['field.tooFew'])
})
