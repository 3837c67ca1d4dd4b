import {
  actWords,
  countedWords,
  deciderWords,
  type documentKinds,
  fieldFlagWords,
  giftWords,
  leastBy,
  leastByTypeBy,
  methodWords,
  mostBy,
  type Words,
} from '@huibian/domain'
import type { Thing } from './pointed'

const things = (words: Readonly<Record<string, Words>>): readonly Thing[] =>
  Object.entries(words).map(([id, name]) => ({ id, name }))

export const acts = things(actWords)
export const flags = things(fieldFlagWords)
export const methods = things(methodWords)
export const deciders = things(deciderWords)
export const gifts = things(giftWords)

export const organiserRoles = things({
  issuer: { zh: '组织单位（发文）', en: 'Organiser (issuing)' },
  host: { zh: '主办单位', en: 'Host' },
  operator: { zh: '承办单位', en: 'Operator' },
  coOrganiser: { zh: '协办单位', en: 'Co-organiser' },
  supporter: { zh: '支持单位', en: 'Supporter' },
  media: { zh: '媒体单位', en: 'Media' },
  participant: { zh: '参与单位', en: 'Participant' },
})

/** What each paper of a call is. */
const paperWords: Readonly<Record<(typeof documentKinds)[number], Words>> = {
  entryTemplate: { zh: '填报模板', en: 'Template of an entry' },
  entryForm: { zh: '报送表、推荐表', en: 'Form of an entry' },
  summaryTable: { zh: '汇总表', en: 'Summary table' },
  approvalSheet: { zh: '呈批单', en: 'Approval sheet' },
  book: { zh: '案例集、作品集', en: 'Book' },
  certificate: { zh: '证书', en: 'Certificate' },
  ranking: { zh: '组织情况统计表', en: 'Table of organising units' },
  entryList: { zh: '清单', en: 'List of entries' },
  activityReport: { zh: '活动总结', en: 'Report on activities' },
  archive: { zh: '归档材料', en: 'Archive' },
}

export const papers = things(paperWords)

export const affirmers = things({
  filer: { zh: '填报单位（本人）', en: 'Who files' },
  receiver: { zh: '审核、推荐单位', en: 'Who reviews or recommends' },
})

export const perWhat = things({
  entry: { zh: '每件一份', en: 'One for each entry' },
  unit: { zh: '每个单位一份', en: 'One for each unit' },
})

export const awardKinds = things({
  selected: { zh: '入选', en: 'Selected' },
  tag: { zh: '标签（如优秀、典型）', en: 'Tag' },
  prize: { zh: '奖项', en: 'Prize' },
})

export const awardedTo = things({
  work: { zh: '作品、案例', en: 'Works' },
  organisation: { zh: '单位', en: 'Organisations' },
})

export const countedBy = things({
  region: { zh: '按地区', en: 'By region' },
  organisation: { zh: '按单位', en: 'By organisation' },
})

/** By what a rule of a kind counts. */
export const countings: Readonly<Record<string, readonly Thing[]>> = {
  atLeast: leastBy.map((id) => ({ id, name: countedWords(id) })),
  atLeastByType: leastByTypeBy.map((id) => ({ id, name: countedWords(id) })),
  atMost: mostBy.map((id) => ({ id, name: countedWords(id) })),
}

export const sources = things({
  organisationName: { zh: '单位名称', en: 'Name of the unit' },
  organisationType: { zh: '机构类型', en: 'Type of the unit' },
  region: { zh: '地区', en: 'Region' },
  phase: { zh: '阶段', en: 'Phase' },
})

export const personParts = things({
  name: { zh: '姓名', en: 'Name' },
  title: { zh: '职务', en: 'Title' },
  phone: { zh: '电话', en: 'Telephone' },
  mobile: { zh: '手机', en: 'Mobile' },
  email: { zh: '邮箱', en: 'E-mail' },
})

export const ownColumnThings = things({
  number: { zh: '序号', en: 'No.' },
  filer: { zh: '报送单位', en: 'Filing unit' },
  remark: { zh: '备注', en: 'Remarks' },
})

export const columnTypeWords: readonly Thing[] = [
  { id: 'text', name: { zh: '单行文字', en: 'Line of text' } },
  { id: 'date', name: { zh: '日期', en: 'Date' } },
  { id: 'choice', name: { zh: '单选', en: 'Choice' } },
  { id: 'quantity', name: { zh: '数字', en: 'Number' } },
  { id: 'files', name: { zh: '附件', en: 'Files' } },
]

/** By what two works are the same, and how far a second one is looked for. */
export const onceMarks = things({
  title: { zh: '名称', en: 'Title' },
  file: { zh: '文件', en: 'File' },
  author: { zh: '作者', en: 'Author' },
  phone: { zh: '手机号码', en: 'Mobile number' },
})

export const onceReach = things({
  routes: { zh: '各种途径、各家单位', en: 'All routes and units' },
  themes: { zh: '各个主题', en: 'All themes' },
  campaign: { zh: '本次活动', en: 'This campaign' },
  campaigns: { zh: '历次活动', en: 'All campaigns' },
})

export const rateWords = things({
  bitRate: { zh: '码率（kbit/s）', en: 'Bit rate (kbit/s)' },
  frameRate: { zh: '帧率（帧/秒）', en: 'Frames a second' },
})

/** The answers to a question that is settled by yes or no. */
export const yesOrNo = [
  { value: true, name: { zh: '是', en: 'Yes' } },
  { value: false, name: { zh: '否', en: 'No' } },
] as const
