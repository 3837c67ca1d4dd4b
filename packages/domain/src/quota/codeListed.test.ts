import { formOf, found } from '../../test/found.ts'

const of = (code: string) => ({
  form: formOf({ code: 'text' }),
  content: { code },
  lists: [
    { id: 'local', name: '甲表', items: [{ code: '101', name: '北京' }] },
    { id: 'own', name: '乙表', items: [{ code: '201', name: '某部门' }] },
  ],
})
const params = { field: 'code', lists: ['local'], digits: 3 }

test('a code of the list passes, and so does none', () => {
  expect(found('codeListed', params, of('101'))).toEqual([])
  expect(found('codeListed', params, of(''))).toEqual([])
})

test('a code of another list, of another length or of letters is refused', () => {
  expect(found('codeListed', params, of('201'))).toEqual(['code.notListed'])
  expect(found('codeListed', params, of('1011'))).toEqual(['code.digits'])
  expect(found('codeListed', params, of('abc'))).toEqual(['code.digits'])
})
