import type { Form } from '../campaign/form.ts'
import { caseForm, judged, rulesOfKind } from '../../test/judged.ts'

const rule = rulesOfKind('filled')

const somebody = { name: '某人', title: '', phone: '', mobile: '13000000000', email: '' }

test('without names every required field must be filled', () => {
  expect(judged([rule()], { form: caseForm, content: { theme: 'sme', contact: somebody } })).toEqual([])
  expect(judged([rule()], { form: caseForm, content: {} })).toEqual([
    { path: 'theme', message: 'field.unfilled', args: { field: '主题', fieldEn: 'Theme' } },
    { path: 'contact', message: 'field.unfilled', args: { field: '联系人', fieldEn: '联系人' } },
  ])
})

test('blank text and an empty body do not fill a field', () => {
  const row = rule({ fields: ['theme', 'text'] })
  const content = { theme: ' \u3000', text: [{ type: 'paragraph' as const, inlines: [{ text: ' ' }] }] }
  expect(judged([row], { form: caseForm, content }).map(({ path }) => path)).toEqual(['theme', 'text'])
})

test('a contact without any number cannot be reached', () => {
  const contact = { ...somebody, mobile: '' }
  expect(judged([rule({ fields: ['contact'] })], { form: caseForm, content: { contact } })).toEqual([
    { path: 'contact', message: 'person.unreachable', args: { field: '联系人', fieldEn: '联系人' } },
  ])
})

test('a mail address that is none is named; several in one box, and none at all, pass', () => {
  const judge = (email: string) =>
    judged([rule()], { form: caseForm, content: { theme: 'sme', contact: { ...somebody, email } } })
  expect(['', 'a@office.cn', 'a@office.cn；b@mail.office.cn'].flatMap(judge)).toEqual([])
  expect(
    ['abc', 'a@office', 'a@office.cn；b@'].flatMap(judge).map(({ message, args }) => [message, args['mail']]),
  ).toEqual([
    ['person.wrongMail', 'abc'],
    ['person.wrongMail', 'a@office'],
    ['person.wrongMail', 'b@'],
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
  const own = { ...caseForm, fields: [...caseForm.fields, sources] }
  const args = { field: '素材来源', fieldEn: 'Sources' }
  expect(judged([rule()], { form: own, content })).toEqual([
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
