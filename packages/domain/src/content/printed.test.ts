import type { Field } from '../campaign/form.ts'
import type { Row } from '../content.ts'
import { filledFields, filledRows, printedFields, printedRows, printedValue } from './printed.ts'

const field = (type: Field['type'], more: Partial<Field> = {}): Field => ({
  id: 'one',
  label: '一栏',
  type,
  required: false,
  flags: [],
  ...more,
})
const options = [
  { id: 'a', name: { zh: '甲', en: 'A' } },
  { id: 'b', name: '乙' },
]

test.each<[Field, Parameters<typeof printedValue>[1], string]>([
  [field('text'), '文字', '文字'],
  [field('date'), '2021-03-20', '2021年3月20日'],
  [field('choice', { options }), 'a', '甲'],
  [field('choices', { options }), ['a', 'b'], '甲、乙'],
  [field('yesNo'), false, '否'],
  [field('quantity'), { value: 300, qualifier: 'over' }, '300余'],
  [field('period'), { from: '2020-05-01', to: '' }, '2020年5月1日 至 今'],
  [field('period'), { from: '', to: '' }, ''],
  [field('rich'), [{ type: 'paragraph', inlines: [{ text: '一段' }] }], '一段'],
  [field('rows'), { rows: [{ a: '甲' }] }, ''],
  [field('text'), undefined, ''],
])('a field is printed as papers write it: %j', (of, value, said) => {
  expect(printedValue(of, value)).toBe(said)
})

test('a person is printed part by part, and an unfilled one is blank in each', () => {
  const form = { fields: [field('person', { id: 'who' }), field('person', { id: 'other' }), field('text')] }
  const who = { name: '林知远', title: '馆员', phone: '', mobile: '', email: '' }
  expect(printedFields(form, { who, one: '字' })).toEqual({
    'who.name': '林知远',
    'who.title': '馆员',
    'who.phone': '',
    'who.mobile': '',
    'who.email': '',
    'other.name': '',
    'other.title': '',
    'other.phone': '',
    'other.mobile': '',
    'other.email': '',
    one: '字',
  })
})

test('rows are printed cell by cell, files left out', () => {
  const columns: NonNullable<Field['columns']> = [
    { id: 'name', label: '名称', type: 'text' },
    { id: 'kind', label: '类别', type: 'choice', options },
    { id: 'day', label: '日期', type: 'date' },
    { id: 'sum', label: '数量', type: 'quantity' },
    { id: 'proof', label: '附件', type: 'files' },
  ]
  const rows: Row[] = [{ name: '成果', kind: 'b', day: '2021-03-20', sum: { value: 3 }, proof: ['x'] }, {}]
  expect(printedRows(field('rows', { columns }), { one: { rows } })).toEqual([
    { 'one.name': '成果', 'one.kind': '乙', 'one.day': '2021年3月20日', 'one.sum': '3' },
    { 'one.name': '', 'one.kind': '', 'one.day': '', 'one.sum': '' },
  ])
})

test('an office’s file is filled with numbers where a figure stands for itself, and else with what is printed', () => {
  const quantities = ['plain', 'none', 'about', 'notHeld'].map((id) => field('quantity', { id }))
  const form = { fields: [...quantities, field('text')] }
  const content = {
    plain: { value: 300, last: 200 },
    none: { value: 0 },
    about: { value: 300, qualifier: 'about' as const },
    notHeld: { value: 0, notHeld: true as const },
    one: '0379',
  }
  const filled = filledFields(form, content)
  expect(filled).toEqual({ plain: 300, none: 0, about: '约300', notHeld: '未开展', one: '0379' })
  const asText = Object.entries(filled).map(([place, value]) => [place, String(value)])
  expect(Object.fromEntries(asText)).toEqual(printedFields(form, content))
})

test('rows fill an office’s file with numbers where a figure stands for itself', () => {
  const columns: NonNullable<Field['columns']> = [
    { id: 'name', label: '名称', type: 'text' },
    { id: 'sum', label: '数量', type: 'quantity' },
  ]
  const rows: Row[] = [
    { name: '7', sum: { value: 3 } },
    { sum: { value: 3, qualifier: 'over' } },
    { name: '无' },
  ]
  expect(filledRows(field('rows', { columns }), { one: { rows } })).toEqual([
    { 'one.name': '7', 'one.sum': 3 },
    { 'one.name': '', 'one.sum': '3余' },
    { 'one.name': '无', 'one.sum': '' },
  ])
})
