import { head, row, sealed, signed, value } from '../form/cells.ts'
import { formSection } from '../form/formSection.ts'
import type { CodeMark, Document, Row, Section } from '../model/document.ts'

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

const parted = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / mostOnPage) }, (_, at) =>
    all.slice(at * mostOnPage, (at + 1) * mostOnPage),
  )

function stampRows(stampers: readonly string[]): Row[] {
  if (stampers.length < 2) return [row(46, head('单位意见'), sealed('', 3, 22))]
  return stampers.map((name) => row(34, head(`${name}\n意见`), sealed('', 3, 12)))
}

function sectionOf(data: UnitFormData, entries: readonly UnitFormEntry[], before: number): Section {
  const listed = entries.map(({ title, version, code }, at) =>
    row(10, value(String(before + at + 1)), value(title), value(version), value(code)),
  )
  const signature = '负责人（签字）：　　　　　　　　'
  const pledge =
    data.pledge === '' ? [] : [row(14, head('真实性\n承诺'), signed(data.pledge, signature, 3, 4))]
  const heading = `${data.heading}（按单位合报）`
  return formSection({ above: data.campaign, heading, code: markOf(data, entries) }, [
    {
      type: 'table',
      widths: [20, 80, 24, 42],
      headerRows: 0,
      size: 11,
      lines: 'ruled',
      rows: [
        row(12, head('报送单位\n（全称）'), value(data.unit), head('阶　　段'), value(data.phase)),
        row(9, head('序号'), head(`${data.noun}名称`), head('稿次'), head('校验码')),
        ...listed,
        ...pledge,
        ...stampRows(data.stampers),
      ],
    },
  ])
}

/** 合报表: one form for all entries of a unit in a phase, stamped once a page; what it names it binds, each by the code of its 稿. */
export function unitForm(data: UnitFormData): Document {
  return {
    title: `${data.heading}：${data.unit}`,
    author: data.unit,
    subject: data.campaign,
    created: data.created,
    demo: data.demo,
    sections: parted(data.entries).map((entries, at) => sectionOf(data, entries, at * mostOnPage)),
  }
}
