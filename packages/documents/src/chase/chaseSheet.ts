import { type Document, landscapePage, paragraph } from '../model/document.ts'
import { type RuledColumn, ruledTable } from '../table/ruled.ts'
import type { TableContent } from '../table/writeTable.ts'

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
  /** 按时率. */
  onTime: string
  reminded: string
  called: string
  /** Whether the line stands for all units of its phase, those that owe nothing counted in. */
  whole?: true
}

/** All units of a phase together. */
export type ChasedTotal = Pick<ChasedUnit, 'phase' | 'late' | 'onTime'>

/** 催办单, or 报送提醒单 of peers: those who do not stand below the office are never told that anything was late. */
export type ChaseList = {
  peers: boolean
  units: readonly ChasedUnit[]
  totals: readonly ChasedTotal[]
}

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

const nothing = { due: '', missing: '', contact: '', phone: '', leader: '', reminded: '', called: '' }

/** The units, and below them the totals of their phases. */
export const chaseLines = ({ units, totals }: ChaseList): readonly ChasedUnit[] => [
  ...units,
  ...totals.map((total): ChasedUnit => ({ ...nothing, ...total, unit: '全部单位', whole: true })),
]

const lateness: readonly RuledColumn<ChasedUnit>[] = [
  { label: '迟报', share: 7, of: (one) => one.late, figure: true },
  { label: '按时率', share: 12, of: (one) => one.onTime },
]

/** The columns of a 催办单, for paper and spreadsheet alike. */
export const chaseColumns = ({ peers }: ChaseList): readonly RuledColumn<ChasedUnit>[] => [
  { label: '序号', share: 6, of: (one, index) => (one.whole ? '' : String(index + 1)), figure: true },
  { label: '单位', share: 28, of: (one) => one.unit, left: true },
  { label: '阶段', share: 12, of: (one) => one.phase },
  { label: '截止时间', share: 20, of: (one) => one.due },
  { label: '尚缺', share: 21, of: (one) => one.missing, left: true },
  ...(peers ? [] : lateness),
  { label: '联系人', share: 12, of: (one) => one.contact },
  { label: '电话', share: 27, of: (one) => one.phone },
  { label: '负责人', share: 19, of: (one) => one.leader },
  { label: '最近提醒', share: 18, of: (one) => one.reminded },
  { label: '通话记录', share: 25, of: (one) => one.called, left: true },
]

/** The list for a spreadsheet: what counts something is a number there. */
export function chaseTable(list: ChaseList): TableContent {
  const columns = chaseColumns(list)
  return {
    sheet: chaseHeading(list),
    columns: columns.map(({ label, share, figure }, at) => ({
      key: String(at),
      label,
      width: share,
      kind: figure ? 'number' : 'text',
    })),
    rows: chaseLines(list).map((line, index) => ({
      values: Object.fromEntries(
        columns.map(({ of, figure }, at) => {
          const said = of(line, index)
          return [String(at), figure && said !== '' ? Number(said) : said]
        }),
      ),
    })),
  }
}

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
        ruledTable(chaseColumns(list), chaseLines(list)),
      ],
    })),
  }
}
