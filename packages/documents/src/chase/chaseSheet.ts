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
  reminded: string
  called: string
}

export type ChaseSheetData = {
  /** 催办单, or 报送提醒单 where those on it do not stand below the office. */
  heading: string
  campaign: string
  unit: string
  date: string
  units: readonly ChasedUnit[]
  demo: boolean
  created: string
}

/** The columns of a 催办单, for paper and spreadsheet alike. */
export const chaseColumns: readonly RuledColumn<ChasedUnit>[] = [
  { label: '序号', share: 6, of: (_one, index) => String(index + 1) },
  { label: '单位', share: 32, of: (one) => one.unit, left: true },
  { label: '阶段', share: 14, of: (one) => one.phase },
  { label: '截止时间', share: 20, of: (one) => one.due },
  { label: '尚缺', share: 24, of: (one) => one.missing, left: true },
  { label: '联系人', share: 13, of: (one) => one.contact },
  { label: '电话', share: 22, of: (one) => one.phone },
  { label: '最近提醒', share: 20, of: (one) => one.reminded },
  { label: '通话记录', share: 34, of: (one) => one.called, left: true },
]

/** 催办单: who still owes what, whom to call, and what was last said. */
export function chaseSheet({
  heading,
  campaign,
  unit,
  date,
  units,
  demo,
  created,
}: ChaseSheetData): Document {
  return {
    title: heading,
    author: unit,
    subject: campaign,
    created,
    demo,
    sections: [
      {
        page: { ...landscapePage, margins: { ...landscapePage.margins, top: 22 } },
        numbers: { style: 'ofTotal' },
        blocks: [
          paragraph('centre', campaign),
          paragraph('title', heading),
          paragraph('plain', `单位：${unit}　　　　日期：${date}　　　　共${units.length}项`),
          { type: 'space', height: 2 },
          ruledTable(chaseColumns, units),
        ],
      },
    ],
  }
}
