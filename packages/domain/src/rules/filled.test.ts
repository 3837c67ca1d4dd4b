import type { Rule } from '../campaign/question.ts'
import { judge } from './judge.ts'
import type { Form } from '../campaign/form.ts'

const rule = (params: Rule['params'] = {}): Rule => ({
  id: 'rule',
  clause: '一',
  kind: 'filled',
  params,
  strength: 'hard',
  at: ['submit'],
  says: '规则',
})

const found = (rules: Rule[], facts: Parameters<typeof judge>[2]) =>
  judge(rules, 'submit', facts).map(({ path, message, args }) => ({ path, message, args }))

const form: Form = {
  template: { id: 't', name: '模板', version: 1 },
  fields: [
    {
      id: 'theme',
      label: { zh: '主题', en: 'Theme' },
      type: 'choice',
      required: true,
      flags: [],
      options: [
        { id: 'sme', name: { zh: '中小企业', en: 'SMEs' } },
        { id: 'public', name: { zh: '社会公众', en: 'The public' } },
        { id: 'transfer', name: { zh: '成果转化', en: 'Transfer' } },
      ],
    },
    { id: 'contact', label: '联系人', type: 'person', required: true, flags: [] },
    { id: 'period', label: '服务时间', type: 'period', required: false, flags: [] },
    { id: 'text', label: '正文', type: 'rich', required: false, flags: [] },
  ],
}

const somebody = { name: '某人', title: '', phone: '', mobile: '13000000000', email: '' }

test('without names every required field must be filled', () => {
  expect(found([rule()], { form, content: { theme: 'sme', contact: somebody } })).toEqual([])
  expect(found([rule()], { form, content: {} })).toEqual([
    { path: 'theme', message: 'field.unfilled', args: { field: '主题', fieldEn: 'Theme' } },
    { path: 'contact', message: 'field.unfilled', args: { field: '联系人', fieldEn: '联系人' } },
  ])
})

test('blank text and an empty body do not fill a field', () => {
  const row = rule({ fields: ['theme', 'text'] })
  const content = { theme: ' \u3000', text: [{ type: 'paragraph' as const, inlines: [{ text: ' ' }] }] }
  expect(found([row], { form, content }).map(({ path }) => path)).toEqual(['theme', 'text'])
})

test('a contact without any number cannot be reached', () => {
  const contact = { ...somebody, mobile: '' }
  expect(found([rule({ fields: ['contact'] })], { form, content: { contact } })).toEqual([
    { path: 'contact', message: 'person.unreachable', args: { field: '联系人', fieldEn: '联系人' } },
  ])
})

test('a row is filled in every column that its field requires', () => {
  const sources: Form['fields'][number] = {
    id: 'sources',
    label: { zh: '素材来源', en: 'Sources' },
    type: 'rows',
    required: false,
    flags: [],
    columns: [
      { id: 'what', label: { zh: '素材', en: 'Material' }, type: 'text', required: true },
      { id: 'proof', label: '证明', type: 'files', required: true },
      { id: 'note', label: '备注', type: 'text' },
    ],
  }
  const rows = [
    { what: '片段', proof: ['f'] },
    { what: ' ', proof: ['f'] },
    { what: '配乐', proof: [] },
  ]
  const content = { theme: 'sme', contact: somebody, sources: { rows } }
  const own = { ...form, fields: [...form.fields, sources] }
  const args = { field: '素材来源', fieldEn: 'Sources' }
  expect(found([rule()], { form: own, content })).toEqual([
    {
      path: 'sources.1.what',
      message: 'row.unfilled',
      args: { ...args, n: 2, column: '素材', columnEn: 'Material' },
    },
    {
      path: 'sources.2.proof',
      message: 'row.unfilled',
      args: { ...args, n: 3, column: '证明', columnEn: '证明' },
    },
  ])
})
