import fc from 'fast-check'
import type { Form } from '../campaign/form.ts'
import { formSchema } from '../campaign/form.ts'
import { printedOn } from '../campaign/output.ts'
import type { Content, Quantity } from '../content.ts'
import { checkContent, optionName } from './check.ts'
import { differingFields, needsNewStamp } from './differences.ts'

const form: Form = formSchema.parse({
  template: { id: 't', name: '模板', version: 1 },
  fields: [
    { id: 'title', label: '名称', type: 'text', maxLength: 5, flags: ['onForm'] },
    { id: 'summary', label: '摘要', type: 'longText' },
    { id: 'text', label: '正文', type: 'rich' },
    { id: 'day', label: '日期', type: 'date' },
    { id: 'period', label: '起止', type: 'period' },
    {
      id: 'theme',
      label: '主题',
      type: 'choice',
      options: [
        { id: 'a', name: '甲' },
        { id: 'b', name: '乙' },
      ],
    },
    { id: 'tags', label: '标签', type: 'choices', options: [{ id: 'a', name: '甲' }] },
    { id: 'before', label: '是否', type: 'yesNo' },
    { id: 'contact', label: '联系人', type: 'person' },
    { id: 'audience', label: '人次', type: 'quantity', flags: ['onForm'] },
    { id: 'files', label: '附件', type: 'files' },
    { id: 'unit', label: '单位', type: 'organisation', filledFrom: 'organisationName' },
  ],
})
const person = { name: '某人', title: '', phone: '1', mobile: '', email: '' }
const messages = (value: unknown, fixed = {}) => {
  const read = checkContent(form, value, fixed)
  return 'findings' in read ? read.findings.map(({ path, message }) => [path, message]) : 'passes'
}

test('a content of every type of field is read in normal form', () => {
  const read = checkContent(
    form,
    {
      title: ' 名称 ',
      summary: '一\r\n二',
      text: [{ type: 'paragraph', inlines: [{ text: '一' }, { text: '二' }] }],
      day: '2020-02-29',
      period: { from: '2020-01-01', to: '' },
      theme: 'a',
      tags: ['a', 'a'],
      before: false,
      contact: { ...person, name: ' 某人 ' },
      audience: { value: 300, qualifier: 'over' },
      files: ['f1'],
      unit: null,
    },
    { unit: '某中心' },
  )
  expect(read).toEqual({
    content: {
      title: '名称',
      summary: '一\n二',
      text: [{ type: 'paragraph', inlines: [{ text: '一二' }] }],
      day: '2020-02-29',
      period: { from: '2020-01-01', to: '' },
      theme: 'a',
      tags: ['a'],
      before: false,
      contact: person,
      audience: { value: 300, qualifier: 'over' },
      files: ['f1'],
      unit: '某中心',
    },
  })
})

test.each([
  [{ nickname: 'x' }, 'nickname', 'field.unknown'],
  [{ title: 7 }, 'title', 'field.wrongType'],
  [{ title: '六个字的名称' }, 'title', 'field.tooLong'],
  [{ text: [{ type: 'html' }] }, 'text', 'body.malformed'],
  [{ day: '2021-02-30' }, 'day', 'date.impossible'],
  [{ period: { from: '2021-02-01', to: '2021-01-01' } }, 'period', 'date.reversed'],
  [{ period: { from: '2021-02-01', to: '2021-02-31' } }, 'period', 'date.impossible'],
  [{ period: '2021' }, 'period', 'field.wrongType'],
  [{ theme: 'c' }, 'theme', 'choice.unknown'],
  [{ theme: ['a'] }, 'theme', 'field.wrongType'],
  [{ tags: ['c'] }, 'tags', 'choice.unknown'],
  [{ before: 'no' }, 'before', 'field.wrongType'],
  [{ contact: { ...person, idNumber: '1' } }, 'contact', 'field.wrongType'],
  [{ audience: { value: '300' } }, 'audience', 'field.wrongType'],
  [{ audience: { value: -3 } }, 'audience', 'figure.negative'],
  [{ audience: { value: 100_000_000_001 } }, 'audience', 'figure.tooLarge'],
  [{ audience: { value: 3, last: -3 } }, 'audience', 'figure.negative'],
  [{ audience: { value: 3, last: '3' } }, 'audience', 'field.wrongType'],
  [{ files: [7] }, 'files', 'field.wrongType'],
])('%j is refused', (value, path, message) => {
  expect(messages(value)).toEqual([[path, message]])
})

test('of a figure, what was emptied again, 0 and 未开展 are three things', () => {
  const read = (audience: unknown) => checkContent(form, { audience })
  expect([read(''), read({ value: 0 }), read({ value: 7, notHeld: true })]).toEqual([
    { content: {} },
    { content: { audience: { value: 0 } } },
    { content: { audience: { value: 0, notHeld: true } } },
  ])
  const must = { ...form, fields: form.fields.map((field) => ({ ...field, required: true })) }
  expect(checkContent(must, { audience: { value: 0, notHeld: true } })).toMatchObject({
    findings: [{ path: 'audience', message: 'field.wrongType' }],
  })
})

test('last year’s figure is kept beside this year’s, and that a leap stands only where there is one', () => {
  const read = (audience: unknown) => checkContent(form, { audience })
  expect([
    read({ value: 12, last: 10, stands: true }),
    read({ value: 100, qualifier: 'over', last: 10, stands: true }),
    read({ value: 0, notHeld: true, last: 10 }),
  ]).toEqual([
    { content: { audience: { value: 12, last: 10 } } },
    { content: { audience: { value: 100, qualifier: 'over', last: 10, stands: true } } },
    { content: { audience: { value: 0, notHeld: true, last: 10 } } },
  ])
})

test('what the system fills in cannot be said otherwise', () => {
  expect(messages({ unit: '别的中心' }, { unit: '某中心' })).toEqual([['unit', 'field.fixed']])
  expect(messages({ unit: '某中心' }, { unit: '某中心' })).toBe('passes')
})

test('no JSON makes the check throw', () => {
  const ids = fc.constantFrom(...form.fields.map(({ id }) => id))
  fc.assert(
    fc.property(fc.dictionary(ids, fc.jsonValue()), (value) => {
      expect(Object.keys(checkContent(form, value))).toHaveLength(1)
    }),
    { numRuns: 500 },
  )
  expect(messages('text')).toEqual([[undefined, 'body.malformed']])
  expect(messages(JSON.parse('{"__proto__": 1}'))).toEqual([['__proto__', 'field.unknown']])
})

test('a choice is printed by its name', () => {
  const theme = form.fields.find(({ id }) => id === 'theme')
  expect(theme && [optionName(theme, 'b'), optionName(theme, '河北')]).toEqual(['乙', '河北'])
})

test('differing fields are named, and absent is empty', () => {
  expect(
    differingFields({ title: '甲', summary: '', theme: 'a' }, { title: '乙', theme: 'a', tags: [] }),
  ).toEqual(['title'])
  expect(
    differingFields(
      { contact: person },
      { contact: { email: '', mobile: '', phone: '1', title: '', name: '某人' } },
    ),
  ).toEqual([])
})

test('only what the form prints asks for a new stamp: what its paper names, else what is marked for it', () => {
  const marked = printedOn(form, undefined)
  expect(marked.map(({ id }) => id)).toEqual(['title', 'audience'])
  expect(needsNewStamp(marked, { title: '甲' }, { title: '乙' })).toBe(true)
  expect(needsNewStamp(marked, { title: '甲', summary: '一' }, { title: '甲', summary: '二' })).toBe(false)
  const named = printedOn(form, { fields: ['text', 'summary'] })
  expect(named.map(({ id }) => id)).toEqual(['text', 'summary'])
  expect(needsNewStamp(named, { title: '甲', summary: '一' }, { title: '乙', summary: '二' })).toBe(true)
  expect(needsNewStamp(named, { title: '甲' }, { title: '乙' })).toBe(false)
})

test('a figure that is worded otherwise asks for a new stamp, and last year’s beside it does not', () => {
  const marked = printedOn(form, undefined)
  const asked = (one: Quantity | undefined, other: Quantity | undefined): boolean => {
    const content = (audience: Quantity | undefined): Content => (audience ? { audience } : {})
    return needsNewStamp(marked, content(one), content(other))
  }
  const audience = { value: 3000 }
  const beside = { ...audience, last: 300, stands: true as const }
  expect(asked(audience, beside)).toBe(false)
  expect(differingFields({ audience }, { audience: beside })).toEqual(['audience'])
  expect(asked(audience, { value: 3001 })).toBe(true)
  expect(asked(audience, { value: 3000, qualifier: 'nearly' })).toBe(true)
  const zero = { value: 0 }
  const three = [undefined, zero, { ...zero, notHeld: true as const }]
  expect(three.map((one) => three.map((other) => asked(one, other)))).toEqual([
    [false, true, true],
    [true, false, true],
    [true, true, false],
  ])
})
