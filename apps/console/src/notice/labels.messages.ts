/** What the parameters of rules are called, for people who never see the file. Those without a name here are not for the form. */
export const paramLabels: Readonly<Record<string, { zh: string; en: string }>> = Object.freeze({
  max: { zh: '最多', en: 'At most' },
  min: { zh: '最少', en: 'At least' },
  about: { zh: '左右', en: 'About' },
  percent: { zh: '百分之几', en: 'Per cent' },
  from: { zh: '起', en: 'From' },
  to: { zh: '止', en: 'To' },
  digits: { zh: '代码位数', en: 'Digits of the code' },
  called: { zh: '叫法', en: 'Called' },
  formats: { zh: '格式', en: 'Formats' },
  allowed: { zh: '允许', en: 'Allowed' },
  exact: { zh: '恰好（宽、高）', en: 'Exactly (width, height)' },
  shortSide: { zh: '短边不低于', en: 'Short side at least' },
  count: { zh: '人数', en: 'How many' },
  titles: { zh: '职称', en: 'Titles' },
  lines: { zh: '名额', en: 'Quota' },
  types: { zh: '单位类型', en: 'Types' },
  fields: { zh: '栏目', en: 'Fields' },
  field: { zh: '栏目', en: 'Field' },
  value: { zh: '数值', en: 'Value' },
  n: { zh: '数量', en: 'Number' },
  bonus: { zh: '增加名额', en: 'Bonus' },
  list: { zh: '名单', en: 'List' },
  lists: { zh: '名单', en: 'Lists' },
  attestations: { zh: '承诺', en: 'Attestations' },
  stages: { zh: '环节', en: 'Stages' },
  receipts: { zh: '纸质件', en: 'Receipts' },
  reviewers: { zh: '审核人栏目', en: 'Reviewers' },
  part: { zh: '申报的部分', en: 'The part' },
  tag: { zh: '标签', en: 'Tag' },
})

/** What a day of a campaign's calendar is to what falls on it. */
export const dayWords = {
  opens: { zh: '开始', en: 'opens' },
  closes: { zh: '截止', en: 'closes' },
}
