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

test('brackets say more of a title, and of several titles beside each other one is enough', () => {
  const written = (title: string) =>
    found('reviewed', params, of('people', person('甲', '教授'), person('乙', title)))
  const known = [
    '教授（博导）',
    '教授(博导)',
    '教授（博导',
    '副教授/硕导',
    '硕导／副教授',
    '副教授、硕士生导师',
    '院长，教授',
    '院长,教授',
    '主任；教授',
    '副教授 硕导',
    ' 副教授　硕导 ',
  ]
  expect(known.filter((title) => written(title).length > 0)).toEqual([])
  const other = ['（教授）', '讲师（教授）', '准教授', '教授助理', '副教授级', '博导', '/', '']
  expect(other.filter((title) => written(title).length === 0)).toEqual([])
})
