import type { Rule } from '../campaign/question.ts'
import { judge } from './judge.ts'
import type { Body } from '../content.ts'
import type { Form } from '../campaign/form.ts'

const rule = (params: Rule['params'] = {}): Rule => ({
  id: 'rule',
  clause: '一',
  kind: 'noGaps',
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

test('gaps are found inside lists and tables too', () => {
  const gap: Body = [{ type: 'gap', reason: 'image.wmf' }]
  const text: Body = [
    { type: 'list', ordered: false, items: [gap] },
    { type: 'table', caption: '', headerRows: 0, rows: [[{ blocks: gap }]] },
  ]
  expect(found([rule()], { form, content: { text } })).toEqual([
    { path: 'text', message: 'body.gaps', args: { field: '正文', fieldEn: '正文', n: 2 } },
  ])
  expect(found([rule()], { form, content: { text: [] } })).toEqual([])
})
