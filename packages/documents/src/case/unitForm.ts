import { head, row, sealed, signed, value } from '../form/cells.ts'
import { formSection } from '../form/formSection.ts'
import {
  type Cell,
  type CodeMark,
  type Document,
  formPage,
  type Row,
  type Section,
  type Table,
} from '../model/document.ts'
import { mm } from '../pdf/styles.ts'
import { rowHeights } from '../pdf/tableRows.ts'
import { contentWidths } from '../pdf/tables.ts'

/** An entry as the form of its unit lists it: its title, which 稿, and the code of that. */
export type UnitFormEntry = { title: string; version: string; code: string }

export type UnitFormData = {
  campaign: string
  /** e.g. 案例报送表. */
  heading: string
  /** What an entry is called, e.g. 案例. */
  noun: string
  unit: string
  phase: string
  /** 真实性承诺, the attestation's text; no row where nothing is affirmed. */
  pledge: string
  /** Who stamps it, by name; a place for each where they are several. */
  stampers: string[]
  entries: UnitFormEntry[]
  /** Where the check page of a code stands. */
  address: string
  demo: boolean
  created: string
}

/** So many that one QR code names them all and is still read from a scan. */
const mostOnPage = 10

/** One QR code for a page: it opens the check page of the first, and names the others behind it. */
function markOf(data: UnitFormData, [first, ...others]: readonly UnitFormEntry[]): CodeMark | undefined {
  if (!first) return undefined
  const named = others.length === 0 ? '' : `?with=${others.map(({ code }) => code).join('.')}`
  const note = others.length === 0 ? first.version : `等 ${others.length + 1} 件，见表`
  return { code: first.code, qr: `${data.address}/${first.code}${named}`, note }
}

/** Where a unit writes its opinion; half as wide as a row, where it stands beside another. */
const opinion = (columns: number, date?: string): Cell => sealed('', columns, 22, date)

/** Two units stand side by side, so far apart that their seals do not touch. */
function stampRows(stampers: readonly string[]): Row[] {
  if (stampers.length < 2) return [row(46, head('单位意见'), opinion(4))]
  return Array.from({ length: Math.ceil(stampers.length / 2) }, (_, at) => {
    const [left = '', right] = stampers.slice(2 * at, 2 * at + 2)
    if (right === undefined) return row(46, head(`${left}\n意见`), opinion(4))
    const half = '　　年　月　日'
    return row(46, head(`${left}\n意见`), opinion(1, half), head(`${right}\n意见`), opinion(2, half))
  })
}

function tableOf(data: UnitFormData, entries: readonly UnitFormEntry[], before: number): Table {
  const listed = entries.map(({ title, version, code }, at) =>
    row(10, value(String(before + at + 1)), value(title, 2), value(version), value(code)),
  )
  const signature = '负责人（签字）：　　　　　　　　'
  const pledge =
    data.pledge === '' ? [] : [row(14, head('真实性\n承诺'), signed(data.pledge, signature, 4, 4))]
  return {
    type: 'table',
    widths: [20, 63, 17, 24, 42],
    headerRows: 0,
    size: 11,
    lines: 'ruled',
    rows: [
      row(12, head('报送单位\n（全称）'), value(data.unit, 2), head('阶　　段'), value(data.phase)),
      row(9, head('序号'), head(`${data.noun}名称`, 2), head('稿次'), head('校验码')),
      ...listed,
      ...pledge,
      ...stampRows(data.stampers),
    ],
  }
}

const textArea = {
  width: mm(210 - formPage.margins.left - formPage.margins.right),
  height: mm(297 - formPage.margins.top - formPage.margins.bottom),
}

/** Points that a line of so many letters takes, broken where it is full. */
const linesHigh = (text: string, size: number, pitch: number): number =>
  Math.ceil((text.length * size) / textArea.width) * pitch

const titleOf = ({ heading }: UnitFormData): string => `${heading}（按单位合报）`

/** What stands over the table: the campaign, the title, and the blank under it. */
const above = (data: UnitFormData): number =>
  linesHigh(data.campaign, 16, 29) + linesHigh(titleOf(data), 22, 37) + 15

/** Whether entries stand on one page with all that is stamped on it; a code is short, whatever its letters would take at full width. */
function fits(data: UnitFormData, entries: readonly UnitFormEntry[], before: number): boolean {
  const coded = entries.map((entry) => ({ ...entry, code: '' }))
  const table = tableOf(data, coded, before)
  const heights = rowHeights(table, contentWidths(table, textArea.width))
  return heights.reduce((sum, height) => sum + height, above(data)) <= textArea.height
}

/** The entries page by page: what a page lists is stamped on it, so that none runs over. */
function parted(data: UnitFormData): UnitFormEntry[][] {
  const pages: UnitFormEntry[][] = []
  for (let at = 0; at < data.entries.length; at += pages.at(-1)?.length ?? 1) {
    let count = Math.min(mostOnPage, data.entries.length - at)
    while (count > 1 && !fits(data, data.entries.slice(at, at + count), at)) count -= 1
    pages.push(data.entries.slice(at, at + count))
  }
  return pages
}

const sectionOf = (data: UnitFormData, entries: readonly UnitFormEntry[], before: number): Section =>
  formSection({ above: data.campaign, heading: titleOf(data), code: markOf(data, entries) }, [
    tableOf(data, entries, before),
  ])

/** 合报表: one form for all entries of a unit in a phase, stamped once a page; what it names it binds, each by the code of its 稿. */
export function unitForm(data: UnitFormData): Document {
  let before = 0
  const sections = parted(data).map((entries) => {
    const section = sectionOf(data, entries, before)
    before += entries.length
    return section
  })
  return {
    title: `${data.heading}：${data.unit}`,
    author: data.unit,
    subject: data.campaign,
    created: data.created,
    demo: data.demo,
    sections,
  }
}
