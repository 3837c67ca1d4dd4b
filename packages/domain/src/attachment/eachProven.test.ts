import { formOf, found } from '../../test/found.ts'

test('each row has its proof or its explanation', () => {
  const form = formOf({ sources: 'rows' })
  const rows = (...each: { proof?: string[]; why?: string }[]) => ({
    form,
    content: { sources: { rows: each } },
  })
  const params = { field: 'sources', proof: 'proof', or: 'why' }
  expect(found('eachProven', params, rows())).toEqual([])
  expect(found('eachProven', params, rows({ proof: ['f'] }, { why: '公共素材' }))).toEqual([])
  expect(found('eachProven', params, rows({ proof: [] }, { why: ' ' }))).toEqual([
    'attached.unproven',
    'attached.unproven',
  ])
})
