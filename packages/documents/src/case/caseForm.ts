import type { Person } from '@huibian/domain'
import { formSection } from '../form/formSection.ts'
import {
  type Block,
  type Cell,
  type CodeMark,
  type Document,
  paragraph,
  type Row,
} from '../model/document.ts'

export type CaseFormData = {
  /** Full title of the campaign, printed small over the form's own title. */
  campaign: string
  /** e.g. 案例报送表. */
  heading: string
  unit: string
  unitType: string
  region: string
  title: string
  phase: string
  theme: string
  /** 服务对象 */
  served: string
  /** 服务起止时间, as it shall be read, e.g. 2020年3月 至 2021年2月. */
  period: string
  summary: string
  /** 是否曾报送: 否, or where and when. */
  sentBefore: string
  contact: Person
  /** 真实性承诺, the attestation's text. */
  pledge: string
  /** Present on a finalised version; a form without it is a preview and says so. */
  version?: CodeMark
  /** Where somebody above entered it for its unit: who, and from what. */
  entered?: string
  demo: boolean
  created: string
}

/** Which place of 案例报送表 says what, by the label left of it: fields as case calls have them, and of a person its parts. */
export const caseFormLabels: readonly { label: string; key: string }[] = [
  { label: '报送单位（全称）', key: 'unit' },
  { label: '机构类型', key: 'unitType' },
  { label: '省份', key: 'region' },
  { label: '案例名称', key: 'title' },
  { label: '阶段', key: 'phase' },
  { label: '主题', key: 'theme' },
  { label: '服务对象', key: 'serviceObject' },
  { label: '服务起止时间', key: 'period' },
  { label: '是否曾报送', key: 'previouslyFiled' },
  { label: '摘要', key: 'summary' },
  { label: '联系人', key: 'contact.name' },
  { label: '职务', key: 'contact.title' },
  { label: '联系电话', key: 'contact.phone' },
  { label: '手机', key: 'contact.mobile' },
  { label: '电子邮箱', key: 'contact.email' },
]

const text = (value: string): Block[] => value.split('\n').map((line) => paragraph('plain', line))
const head = (value: string, columns = 1): Cell => ({
  blocks: text(value),
  head: true,
  align: 'centre',
  columns,
})
const value = (content: string, columns = 1): Cell => ({ blocks: text(content), columns })

const single = (label: string, content: string, height = 10.5): Row => ({
  height,
  cells: [head(label), value(content, 5)],
})
const pair = (a: string, b: string, c: string, d: string): Row => ({
  height: 10.5,
  cells: [head(a), value(b, 2), head(c), value(d, 2)],
})

function contactRows({ name, title, phone, mobile, email }: Person): Row[] {
  return [
    pair('联系人', name, '职务', title),
    pair('联系电话', phone, '手机', mobile),
    single('电子邮箱', email),
  ]
}

function attestationRows(data: CaseFormData): Row[] {
  return [
    {
      height: 22,
      cells: [
        head('真实性\n承诺'),
        {
          columns: 5,
          blocks: [
            ...text(data.pledge),
            { type: 'paragraph', style: 'right', spans: [{ text: '负责人（签字）：　　　　　　　　' }] },
          ],
        },
      ],
    },
    {
      height: 46,
      cells: [
        head('单位意见'),
        {
          columns: 5,
          blocks: [
            { type: 'space', height: 22 },
            { type: 'sealPlace', name: '（盖章）', date: '　　　　年　　月　　日' },
          ],
        },
      ],
    },
  ]
}

/** 案例报送表: one A4 page where the texts allow, longer where they do not. */
export function caseForm(data: CaseFormData): Document {
  const rows: Row[] = [
    single('报送单位\n（全称）', data.unit, 12),
    pair('机构类型', data.unitType, '省　　份', data.region),
    single('案例名称', data.title, 12),
    pair('阶　　段', data.phase, '主　　题', data.theme),
    single('服务对象', data.served),
    pair('服务起止\n时间', data.period, '是否曾\n报送', data.sentBefore),
    single('摘　　要', data.summary, 34),
    ...contactRows(data.contact),
    ...attestationRows(data),
  ]
  return {
    title: `${data.heading}：${data.title}`,
    author: data.unit,
    subject: data.campaign,
    created: data.created,
    ...(data.version === undefined ? { watermark: '预览　未定稿' } : {}),
    demo: data.demo,
    sections: [
      formSection({ above: data.campaign, heading: data.heading, code: data.version }, [
        { type: 'table', widths: [24, 30, 30, 22, 30, 30], headerRows: 0, rows, size: 11, lines: 'ruled' },
        ...(data.entered === undefined ? [] : [paragraph('note', data.entered)]),
      ]),
    ],
  }
}
