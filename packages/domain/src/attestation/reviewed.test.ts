import { formOf, found } from '../../test/found.ts'

const params = { way: 'way', byUnit: 'unit', reviewers: 'reviewers', count: 2, titles: ['副教授', '教授'] }
const person = (name: string, title: string) => ({ name, title })
const of = (way: string, ...rows: { name: string; title: string }[]) => ({
  form: formOf({ way: 'choice', reviewers: 'rows' }),
  content: { way, reviewers: { rows } },
})

test('the own unit’s review needs no reviewers', () => {
  expect(found('reviewed', params, of('unit'))).toEqual([])
})

test('otherwise two different people of the titles are asked', () => {
  expect(found('reviewed', params, of('people', person('甲', '副教授'), person('乙', '教授')))).toEqual([])
  expect(found('reviewed', params, of('people', person('甲', '副教授')))).toEqual(['attestation.reviewers'])
  expect(found('reviewed', params, of('people', person('甲', '教授'), person('甲', '教授')))).toEqual([
    'attestation.reviewers',
  ])
  expect(found('reviewed', params, of('people', person('甲', '教授'), person('乙', '讲师')))).toEqual([
    'attestation.reviewers',
  ])
})
