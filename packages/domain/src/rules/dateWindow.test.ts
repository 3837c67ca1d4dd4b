import type { Rule } from '../campaign/question.ts'
import { judge } from './judge.ts'
import type { Form } from '../campaign/form.ts'

const rule = (params: Rule['params'] = {}): Rule => ({
  id: 'rule',
  clause: '一',
  kind: 'dateWindow',
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

const row = rule({ field: 'period', from: '2020-01-01', to: 'today' })
const messages = (from: string, to: string) =>
  found([row], { form, today: '2021-03-20', content: { period: { from, to } } }).map(({ message, args }) => [
    message,
    args.day,
  ])

test('both ends of the window are inside', () => {
  expect(messages('2020-01-01', '2021-03-20')).toEqual([])
})

test('a day outside is refused at either end', () => {
  expect(messages('2019-12-31', '2020-05-01')).toEqual([['date.tooEarly', '2019-12-31']])
  expect(messages('2020-05-01', '2021-03-21')).toEqual([['date.tooLate', '2021-03-21']])
})

test('work that goes on has no end to judge', () => {
  expect(messages('2020-05-01', '')).toEqual([])
})
