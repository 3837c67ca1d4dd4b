import { type Document, landscapePage, paragraph } from '../model/document.ts'
import { type RuledColumn, ruledTable } from '../table/ruled.ts'

/** A case put before the leader. */
export type ProposedCase = {
  number: string
  title: string
  region: string
  unit: string
  theme: string
  /** By what time it came in: 按时, 迟报, 迟报（经同意）. */
  mark: string
  /** Suggested chapter; empty where the case is not suggested. */
  chapter: string
  /** 建议: 入选, 备选, 不入选. */
  proposal: string
  /** 理由. */
  reason: string
}

export type LeaderTableData = {
  campaign: string
  heading: string
  /** What the call calls an entry. */
  noun?: string
  unit: string
  date: string
  cases: ProposedCase[]
  demo: boolean
  created: string
}

type Column = RuledColumn<ProposedCase>

const number: Column = { label: '序号', share: 6, of: (_one, index) => String(index + 1) }
const title = (noun: string): Column => ({
  label: `${noun}名称`,
  share: 36,
  of: (one) => one.title,
  left: true,
})
const unit: Column = { label: '报送单位', share: 28, of: (one) => one.unit }
const mark: Column = { label: '时效', share: 14, of: (one) => one.mark }
const region: Column = { label: '地区', share: 12, of: (one) => one.region }
/** Left blank: the leader writes into it by hand. */
const leader: Column = { label: '领导批示', share: 26, of: () => '' }

const proposalColumns = (noun: string): Column[] => [
  number,
  { label: `${noun}编号`, share: 22, of: (one) => one.number },
  title(noun),
  region,
  unit,
  { label: '主题', share: 20, of: (one) => one.theme },
  mark,
  { label: '建议', share: 10, of: (one) => one.proposal },
  { label: '理由', share: 30, of: (one) => one.reason, left: true },
  leader,
]

const catalogueColumns = (noun: string): Column[] => [
  number,
  { label: '章', share: 26, of: (one) => one.chapter },
  title(noun),
  region,
  unit,
  mark,
  leader,
]

const document = (data: LeaderTableData, columns: (noun: string) => Column[]): Document => ({
  title: data.heading,
  author: data.unit,
  subject: data.campaign,
  created: data.created,
  demo: data.demo,
  sections: [
    {
      page: { ...landscapePage, margins: { ...landscapePage.margins, top: 22 } },
      numbers: { style: 'ofTotal' },
      blocks: [
        paragraph('centre', data.campaign),
        paragraph('title', data.heading),
        paragraph(
          'plain',
          `填报单位：${data.unit}　　　　日期：${data.date}　　　　共${data.cases.length}篇`,
        ),
        { type: 'space', height: 2 },
        ruledTable(columns(data.noun ?? '案例'), data.cases),
      ],
    },
  ],
})

/** 遴选建议表: what is suggested for each case and why, with a column for the leader's word. */
export const proposalTable = (data: LeaderTableData): Document => document(data, proposalColumns)

/** 目录送审表: the book's contents before it is made, with a column for the leader's word. */
export const catalogueTable = (data: LeaderTableData): Document => document(data, catalogueColumns)
