import type { Rule } from '../campaign/question.ts'
import { judge } from './judge.ts'
import type { Form } from '../campaign/form.ts'
import type { Phase } from '../campaign/schema.ts'
import { say } from './say.ts'

const rule = (params: Rule['params'] = {}): Rule => ({
  id: 'rule',
  clause: '一',
  kind: 'oneOf',
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

const phase: Phase = {
  id: 'p1',
  name: { zh: '第一阶段', en: 'Phase 1' },
  opens: '2021-03-12',
  closes: '2021-03-26',
  wording: '截止',
  allows: { theme: ['sme', 'public'] },
}
const row = rule({ field: 'theme' })

test('an option that the phase allows passes', () => {
  expect(found([row], { form, phase, content: { theme: 'public' } })).toEqual([])
})

test('an option of another phase is refused with the list of what is open', () => {
  const violations = judge([row], 'submit', { form, phase, content: { theme: 'transfer' } })
  expect(violations.map((violation) => say(violation))).toEqual([
    '“主题”所选的“成果转化”不在第一阶段可选范围内，可选：中小企业、社会公众。',
  ])
  expect(violations.map((violation) => say(violation, 'en'))).toEqual([
    '“Transfer” in “Theme” is not open in Phase 1. Open are: SMEs, The public.',
  ])
})

test('two options are not one', () => {
  const messages = found([row], { form, phase, content: { theme: ['sme', 'public'] } })
  expect(messages.map(({ message }) => message)).toEqual(['choice.notOne'])
})

test('a phase that names no options allows all of the form and no others', () => {
  const open = { ...phase, allows: {} }
  expect(found([row], { form, phase: open, content: { theme: 'transfer' } })).toEqual([])
  expect(
    found([row], { form, phase: open, content: { theme: 'sport' } }).map(({ message }) => message),
  ).toEqual(['choice.notAllowed'])
})
