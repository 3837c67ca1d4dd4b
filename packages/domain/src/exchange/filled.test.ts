import type { Field } from '../campaign/form.ts'
import type { Content } from '../content.ts'
import { filledContent, type FilledPlace } from './filled.ts'

const field = (id: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  id,
  label: id,
  type,
  required: false,
  flags: [],
  ...more,
})

const fields = [
  field('title', 'text'),
  field('unit', 'organisation', { filledFrom: 'organisationName' }),
  field('theme', 'choice', { options: [{ id: 'sme', name: '服务中小企业' }] }),
  field('period', 'period'),
  field('count', 'quantity', { unit: '人次' }),
  field('sent', 'yesNo'),
  field('text', 'rich'),
  field('contact', 'person'),
  field('authors', 'rows'),
]

const place = (key: string, text: string): FilledPlace => ({ key, label: `“${key}”`, text })
const lin = { name: '林知远', title: '馆员', phone: '', mobile: '', email: '' }

const read = (filled: FilledPlace[], content: Content = {}, printed: FilledPlace[] = []) =>
  filledContent({ fields }, { content, printed }, filled)

test('each place of a filled form is read as its field holds it', () => {
  const filled = [
    place('title', '为轴承企业导航'),
    place('theme', '服务中小企业'),
    place('period', '2020年5月1日 至 今'),
    place('count', '300余'),
    place('sent', '否'),
    place('text', '第一段。\n第二段。'),
    place('contact.name', '林知远'),
    place('contact.mobile', '13800000000'),
  ]
  expect(read(filled)).toEqual({
    content: {
      title: '为轴承企业导航',
      theme: 'sme',
      period: { from: '2020-05-01', to: '' },
      count: { value: 300, qualifier: 'over' },
      sent: false,
      text: ['第一段。', '第二段。'].map((text) => ({ type: 'paragraph', inlines: [{ text }] })),
      contact: { ...lin, title: '', mobile: '13800000000' },
    },
    findings: [],
  })
})

test('a figure may be written with its unit behind it, and with no other', () => {
  const told = (text: string) => read([place('count', text)])
  expect(told('300余人次')).toEqual({ content: { count: { value: 300, qualifier: 'over' } }, findings: [] })
  expect(told('300件').findings.map(({ message }) => message)).toEqual(['filled.unreadable'])
})

test('what is as it was printed, and what was emptied, changes nothing; a part of a person leaves the others', () => {
  const printed = [place('title', '案例\n名称'), place('sent', '否')]
  const filled = [place('title', '案例名称'), place('sent', ' '), place('contact.phone', '025-1')]
  expect(read(filled, { title: '案例 名称', sent: false, contact: lin }, printed)).toEqual({
    content: { contact: { ...lin, phone: '025-1' } },
    findings: [],
  })
})

test.each([
  [
    '林知远　馆员　025-00002007　13800000000　lin@xixia.example',
    ['林知远', '馆员', '025-00002007', '13800000000'],
  ],
  ['林知远　13800000000', ['林知远', '', '', '13800000000']],
])('the person on one line “%s” is taken apart', (text, [name, title, phone, mobile]) => {
  const email = text.includes('@') ? 'lin@xixia.example' : ''
  expect(read([place('contact', text)]).content).toEqual({ contact: { name, title, phone, mobile, email } })
})

test.each([
  ['theme', '没有的主题', 'filled.unreadable'],
  ['period', '去年', 'filled.unreadable'],
  ['authors', '甲　乙', 'filled.unreadable'],
  ['contact', '甲　乙　丙', 'filled.unreadable'],
  ['unit', '另一个单位', 'filled.fixed'],
  ['@phase', '第二阶段', 'filled.fixed'],
])('what %s cannot take is told and not dropped', (key, text, message) => {
  const path = key.startsWith('@') ? {} : { path: key }
  expect(read([place(key, text)])).toEqual({
    content: {},
    findings: [{ message, ...path, args: { label: `“${key}”`, said: text } }],
  })
})

test('a text that stands is not replaced by what a cell says', () => {
  const text: Content[string] = [{ type: 'paragraph', inlines: [{ text: '原文' }] }]
  expect(read([place('text', '新文')], { text }).findings).toHaveLength(1)
})
