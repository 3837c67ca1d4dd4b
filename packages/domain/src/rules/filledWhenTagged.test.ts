import type { Rule } from '../campaign/question.ts'
import { judge } from './judge.ts'
import type { Form } from '../campaign/form.ts'

const rule = (params: Rule['params'] = {}): Rule => ({
  id: 'rule',
  clause: '一',
  kind: 'filledWhenTagged',
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

test('the fields are asked for only once the tag is there', () => {
  const row = rule({ tag: 'wipo', fields: ['theme'] })
  expect(found([row], { form, content: {}, tags: ['other'] })).toEqual([])
  expect(found([row], { form, content: {}, tags: ['wipo'] })).toEqual([
    { path: 'theme', message: 'field.unfilled', args: { field: '主题', fieldEn: 'Theme' } },
  ])
  expect(found([row], { form, content: { theme: 'sme' }, tags: ['wipo'] })).toEqual([])
})
