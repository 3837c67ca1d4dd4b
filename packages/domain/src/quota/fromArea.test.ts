import { formOf, found } from '../../test/found.ts'

const of = (claims: boolean, region: string) => ({
  form: formOf({ claims: 'yesNo', region: 'text' }),
  content: { claims, region },
  lists: [{ id: 'areas', name: '名单', items: ['河北', '山西'] }],
  sender: { name: '河北某厅', types: [], region: '河北' },
})
const params = { claims: 'claims', region: 'region', list: 'areas' }

test('what claims the area is of the sender’s region and on the list; what does not claim it is free', () => {
  expect(found('fromArea', params, of(true, '河北'))).toEqual([])
  expect(found('fromArea', params, of(true, '山西'))).toEqual(['quota.otherArea'])
  expect(found('fromArea', params, of(true, '上海'))).toEqual(['quota.otherArea'])
  expect(found('fromArea', params, of(false, '上海'))).toEqual([])
})
