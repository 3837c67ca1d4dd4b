import { type Block, type Cell, type Document, officialPage, paragraph } from '../model/document.ts'
import { type ReportedUnits, totals } from './activityReport.ts'

export type BriefingData = ReportedUnits & {
  /** e.g. 宣传周简报. */
  title: string
  unit: string
  date: string
  /** One paragraph each: how it went as a whole, then one a kind of activity. */
  lines: readonly string[]
  /** What the office corrected of the totals, and why. */
  notes: readonly string[]
  demo: boolean
  created: string
}

const side = (text: string, align: NonNullable<Cell['align']>): Cell => ({
  blocks: [paragraph('plain', text)],
  align,
})

/** 简报: who issues it and when under its title, what was reached, and a sentence a kind of activity; meant for one page. */
export function briefing(data: BriefingData): Document {
  const { title, unit, date, lines, notes, demo, created } = data
  const [first, ...rest] = lines
  const blocks: Block[] = [
    paragraph('title', title),
    {
      type: 'table',
      widths: [7, 3],
      headerRows: 0,
      size: 14,
      lines: 'bare',
      rows: [{ cells: [side(unit, 'left'), side(date, 'right')] }],
    },
    { type: 'space', height: 4 },
    ...(first === undefined ? [] : [paragraph('body', first)]),
    ...(data.measures.length === 0 ? [] : [totals(data)]),
    ...rest.map((line) => paragraph('body', line)),
    ...notes.map((note) => paragraph('note', `注：${note}`)),
  ]
  return {
    title,
    author: unit,
    created,
    demo,
    sections: [{ page: officialPage, numbers: { style: 'none' }, blocks }],
  }
}
