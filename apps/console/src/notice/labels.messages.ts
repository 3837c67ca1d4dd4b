/** What the parameters of rules are called, for people who never see the file. */
export const paramLabels: Readonly<Record<string, { zh: string; en: string }>> = Object.freeze({
  max: { zh: '最多', en: 'At most' },
  min: { zh: '最少', en: 'At least' },
  about: { zh: '左右', en: 'About' },
  percent: { zh: '百分之几', en: 'Per cent' },
  counts: { zh: '怎样计数', en: 'How it counts' },
  unit: { zh: '计数单位', en: 'What is counted' },
  tables: { zh: '表格中的文字', en: 'Text in tables' },
  captions: { zh: '图题、表题', en: 'Captions' },
  notes: { zh: '标注', en: 'Notes' },
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
  otherWay: { zh: '其他类型可改走别的途径', en: 'Other types may file another way' },
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
  type: { zh: '单位类型', en: 'Type' },
  add: { zh: '增加', en: 'More' },
  per: { zh: '计数对象', en: 'Counted for each' },
  same: { zh: '相同的项目', en: 'What is the same' },
  across: { zh: '比对范围', en: 'Among' },
  as: { zh: '与之一致的栏目', en: 'Reads as' },
  proof: { zh: '证明材料栏目', en: 'Proof' },
  or: { zh: '或填写的栏目', en: 'Or' },
  claims: { zh: '申报栏目', en: 'Claimed in' },
  region: { zh: '地区栏目', en: 'Region' },
  way: { zh: '审核方式栏目', en: 'Way of review' },
  byUnit: { zh: '由单位审核的选项', en: 'Option for review by the unit' },
  declaredIn: { zh: '声明曾报送的栏目', en: 'Declared in' },
  titleIn: { zh: '名称栏目', en: 'Title in' },
  by: { zh: '须有印章的层级', en: 'The level that must have stamped it' },
  compared: { zh: '未识读的须经人工核对', en: 'An unread code is compared by a person' },
  pieces: { zh: '材料', en: 'Pieces' },
  summaryScan: { zh: '汇总表扫描件', en: 'Scan of the summary table' },
  summaryFile: { zh: '汇总表电子件', en: 'File of the summary table' },
  formScan: { zh: '报送表扫描件', en: 'Scans of case forms' },
  entryFile: { zh: '电子件', en: 'Files of entries' },
  of: { zh: '哪一种', en: 'Which rate' },
  rows: { zh: '限于哪些行', en: 'Of which rows' },
  column: { zh: '列', en: 'Column' },
  options: { zh: '选项', en: 'Options' },
})

/** What a parameter is called where its kind says in what it is counted. */
const ofKind: Readonly<Record<string, { zh: string; en: string }>> = Object.freeze({
  'mediaDuration min': { zh: '最短（秒）', en: 'Seconds at least' },
  'mediaDuration max': { zh: '最长（秒）', en: 'Seconds at most' },
  'mediaSize min': { zh: '最小（如 100 MB）', en: 'At least (such as 100 MB)' },
  'mediaSize max': { zh: '最大（如 1 GB）', en: 'At most (such as 1 GB)' },
  'mediaRate min': { zh: '不低于', en: 'At least' },
  'mediaRate max': { zh: '不高于', en: 'At most' },
  'mediaResolution shortSide': { zh: '短边不低于（像素）', en: 'Short side at least (pixels)' },
  'aboutText about': { zh: '约多少字', en: 'About how many characters' },
  'aboutText percent': { zh: '上下可差百分之几', en: 'Per cent less or more' },
  'leftBlank fields': { zh: '不填的栏目', en: 'Fields left blank' },
  'recommendedBy types': { zh: '可以推荐的单位类型', en: 'Types that recommend' },
  'filedBy types': { zh: '可以填报的单位类型', en: 'Types that file' },
  'withinQuota max': { zh: '名额', en: 'Quota' },
  'attached max': { zh: '最多几个', en: 'Files at most' },
  'attached min': { zh: '最少几个', en: 'Files at least' },
})

/** What a parameter of a kind is called. */
export const labelled = (kind: string, name: string): { zh: string; en: string } | undefined =>
  ofKind[`${kind} ${name}`] ?? paramLabels[name]

/** What a day of a campaign's calendar is to what falls on it. */
export const dayWords = {
  opens: { zh: '开始', en: 'opens' },
  closes: { zh: '截止', en: 'closes' },
}

/** Who proposes a close that the notice does not say: so many working days before its own. */
export const proposedWords = {
  zh: (who: string, days: number): string => `（${who}默认提前 ${days} 个工作日，可再改）`,
  en: (who: string, days: number): string =>
    ` (by default ${days} working ${days === 1 ? 'day' : 'days'} ahead of the ${who}’s own; it may change this)`,
}
