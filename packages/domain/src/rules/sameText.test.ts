import { formOf, found } from '../../test/found.ts'

test('the same title reads the same without its marks, another does not', () => {
  const form = formOf({ head: 'text', title: 'text' })
  const of = (head: string) => ({ form, content: { head, title: '《星空 之下》' } })
  expect(found('sameText', { field: 'head', as: 'title' }, of('星空之下'))).toEqual([])
  expect(found('sameText', { field: 'head', as: 'title' }, of('星空之上'))).toEqual(['field.differs'])
})
