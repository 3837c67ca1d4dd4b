import { judge, type Form, type Rule } from '../src/index.ts'

/** Makes hard rows of one kind that speak at submission. */
export const rulesOfKind =
  (kind: string) =>
  (params: Rule['params'] = {}): Rule => ({
    id: 'rule',
    clause: '一',
    kind,
    params,
    strength: 'hard',
    at: ['submit'],
    says: '规则',
  })

/** What rows find at submission: where, which sentence, with what in its places. */
export const judged = (rules: Rule[], facts: Parameters<typeof judge>[2]) =>
  judge(rules, 'submit', facts).map(({ path, message, args }) => ({ path, message, args }))

/** A form with a choice, a contact, a period and a text. */
export const caseForm: Form = {
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
