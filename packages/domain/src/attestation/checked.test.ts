import { found } from '../../test/found.ts'

const stages = [
  { id: 'review', name: '审核', level: 'a', checklist: [{ id: 'true', name: '真实', says: '内容真实' }] },
  { id: 'other', name: '其他', level: 'a', checklist: [{ id: 'x', name: '他', says: '其他' }] },
]
const check = (ok: boolean, note = '') => [{ stage: 'review', item: 'true', ok, note }]

test('every item of the stage is looked at, and what does not hold is noted', () => {
  const params = { stages: ['review'] }
  expect(found('checked', params, { stages, checks: [] })).toEqual(['checklist.missing'])
  expect(found('checked', params, { stages, checks: check(true) })).toEqual([])
  expect(found('checked', params, { stages, checks: check(false) })).toEqual(['checklist.noNote'])
  expect(found('checked', params, { stages, checks: check(false, '待补') })).toEqual([])
})
