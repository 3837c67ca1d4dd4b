import { formOf, found } from '../../test/found.ts'

const form = formOf({ sources: 'rows' })
const of = (...rows: { sort?: string; proof?: string[]; why?: string }[]) => ({
  form,
  content: { sources: { rows } },
})

test('each row has its proof or its explanation', () => {
  const params = { field: 'sources', proof: 'proof', or: 'why' }
  expect(found('eachProven', params, of())).toEqual([])
  expect(found('eachProven', params, of({ proof: ['f'] }, { why: '公共素材' }))).toEqual([])
  expect(found('eachProven', params, of({ proof: [] }, { why: ' ' }))).toEqual([
    'attached.unexplained',
    'attached.unexplained',
  ])
})

test('where nothing may stand for the proof, an explanation does not', () => {
  const params = { field: 'sources', proof: 'proof' }
  expect(found('eachProven', params, of({ proof: ['f'] }, { why: '公共素材' }))).toEqual([
    'attached.unproven',
  ])
})

test('rows of other sorts than the rule names prove nothing', () => {
  const params = { field: 'sources', proof: 'proof', rows: { column: 'sort', options: ['stock'] } }
  expect(found('eachProven', params, of({ sort: 'stock' }, { sort: 'music' }, {}))).toEqual([
    'attached.unproven',
  ])
})
