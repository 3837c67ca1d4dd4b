import { type Document, landscapePage, paragraph } from '../model/document.ts'
import { type RuledColumn, ruledTable } from '../table/ruled.ts'

/** A unit that still owes something, as the sheet tells it; days and moments as they shall be read. */
export type ChasedUnit = {
  unit: string
  phase: string
  due: string
  missing: string
  contact: string
  phone: string
  /** 负责人: name, post and telephone. */
  leader: string
  late: string
  reminded: string
  called: string
}

/** 催办单, or 报送提醒单 of peers: those who do not stand below the office are never told that anything was late. */
export type ChaseList = { peers: boolean; units: readonly ChasedUnit[] }

export type ChaseSheetData = {
  campaign: string
  unit: string
  date: string
  lists: readonly ChaseList[]
  demo: boolean
  created: string
}

/** How a list is headed: peers are reminded, not chased. */
export const chaseHeading = ({ peers }: ChaseList): string => (peers ? '报送提醒单' : '催办单')

const late: RuledColumn<ChasedUnit> = { label: '迟报', share: 7, of: (one) => one.late }

/** The columns of a 催办单, for paper and spreadsheet alike. */
export const chaseColumns = ({ peers }: ChaseList): readonly RuledColumn<ChasedUnit>[] => [
  { label: '序号', share: 6, of: (_one, index) => String(index + 1) },
  { label: '单位', share: 30, of: (one) => one.unit, left: true },
  { label: '阶段', share: 12, of: (one) => one.phase },
  { label: '截止时间', share: 20, of: (one) => one.due },
  { label: '尚缺', share: 22, of: (one) => one.missing, left: true },
  ...(peers ? [] : [late]),
  { label: '联系人', share: 12, of: (one) => one.contact },
  { label: '电话', share: 24, of: (one) => one.phone },
  { label: '负责人', share: 24, of: (one) => one.leader },
  { label: '最近提醒', share: 18, of: (one) => one.reminded },
  { label: '通话记录', share: 32, of: (one) => one.called, left: true },
]

/** 催办单: who still owes what, whom to call, and what was last said; peers stand on a sheet of their own. */
export function chaseSheet({ campaign, unit, date, lists, demo, created }: ChaseSheetData): Document {
  return {
    title: lists.map(chaseHeading).join('、'),
    author: unit,
    subject: campaign,
    created,
    demo,
    sections: lists.map((list) => ({
      page: { ...landscapePage, margins: { ...landscapePage.margins, top: 22 } },
      numbers: { style: 'ofTotal' },
      blocks: [
        paragraph('centre', campaign),
        paragraph('title', chaseHeading(list)),
        paragraph('plain', `单位：${unit}　　　　日期：${date}　　　　共${list.units.length}项`),
        { type: 'space', height: 2 },
        ruledTable(chaseColumns(list), list.units),
      ],
    })),
  }
}
