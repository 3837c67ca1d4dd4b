import { preset } from '../../test/presets.ts'
import { asText, digitsOf, itemOf, judgedRows, typedRows, withoutRows } from './listRows.ts'

const plain = (text: string) => typedRows(text).map(({ code, name }) => [code, name])

test('rows are read from a spreadsheet’s cells or from commas, the code on either side', () => {
  expect(plain('116\t甲局\n乙局\t117\r\n\n１１８，丙局')).toEqual([
    ['116', '甲局'],
    ['117', '乙局'],
    ['118', '丙局'],
  ])
  expect(plain('甲厅\n乙厅')).toEqual([
    ['', '甲厅'],
    ['', '乙厅'],
  ])
})

test('a heading says which column is which, and further columns are left', () => {
  expect(plain('序号\t单位名称\t推荐代码\n1\t甲局\t116')).toEqual([['116', '甲局']])
  expect(typedRows('名称\n甲局')).toEqual([{ row: 2, code: '', name: '甲局' }])
})

test('more than a code and a name without a heading is told, not guessed', () => {
  expect(judgedRows(typedRows('1\t116\t甲局'), { items: [] })).toEqual([
    { row: 1, code: '', name: '1 116 甲局', more: true, faults: [{ fault: 'more' }] },
  ])
  expect(judgedRows(typedRows('河北，山西'), { items: [] })).toEqual([
    { row: 1, code: '', name: '河北 山西', more: true, faults: [{ fault: 'more' }] },
  ])
})

test('each row says what keeps it out, by the row or the list that has the same', () => {
  const given = typedRows('116\t甲局\n16\t乙局\n丙局\n116\t丁局\n120\t甲局\n121\t己局\n122\t')
  const judged = judgedRows(given, { items: [{ code: '121', name: '戊局' }], digits: 3 })
  expect(judged.map(({ faults }) => faults)).toEqual([
    [],
    [{ fault: 'digits', digits: 3 }],
    [{ fault: 'noCode' }],
    [{ fault: 'codeTwice', as: 1 }],
    [{ fault: 'nameTwice', as: 1 }],
    [{ fault: 'codeTwice', as: 'list' }],
    [{ fault: 'noName' }],
  ])
})

test('a name or code of any length is not taken', () => {
  const judged = judgedRows([{ row: 1, code: '1'.repeat(21), name: '局'.repeat(101) }], { items: [] })
  expect(judged[0]?.faults).toEqual([{ fault: 'longName' }, { fault: 'longCode' }])
})

test('how long a code is, the rules of the campaign say', () => {
  const campaign = preset('n1-ip-videos')
  expect(digitsOf(campaign, 'localCodes')).toBe(3)
  expect(digitsOf(campaign, 'other')).toBeUndefined()
})

test('a row with a code is written with it, another as its name alone', () => {
  expect([itemOf({ code: '', name: '甲' }), itemOf({ code: '1', name: '甲' })]).toEqual([
    '甲',
    { code: '1', name: '甲' },
  ])
})

test('rows written as a text read back as they were, and what was taken leaves the rest with its heading', () => {
  const text = asText([
    { code: '116', name: '甲局' },
    { code: '', name: 'ABC' },
  ])
  const read = typedRows(text)
  expect(read).toEqual([
    { row: 2, code: '116', name: '甲局' },
    { row: 3, code: '', name: 'ABC' },
  ])
  expect(plain(withoutRows(text, read.slice(0, 1)))).toEqual([['', 'ABC']])
})
