import { canonicalJson, dayOf, entryNoun, sha256Hex, type Campaign } from '@huibian/domain'
import { cellsOf, type Cells } from './cells'
import type { Frame } from './frame'
import type { Line } from './lines'

/** Changes whenever the way of printing the table changes what a seal vouches for. */
const FORMAT = 'huibian-summary-1'

export type PrintedRow = Cells & { entry: string; version: string; n: number; remark: string }

/** All that stands on the paper. Its hash is what the seal vouches for. */
export type Printed = {
  format: string
  /** Which table of the receiver this is: two tables of one content are two papers. */
  table: string
  campaign: string
  heading: string
  unit: string
  filledBy: string
  phone: string
  date: string
  rows: PrintedRow[]
}

/** Who filled the table in and when, and what the units were called: facts of the day it was frozen, which later changes do not undo. */
export type FilledIn = Pick<Printed, 'filledBy' | 'phone' | 'date' | 'unit'> & {
  rows: readonly Pick<PrintedRow, 'version' | 'unit'>[]
}

export function filledInNow(frame: Frame, by: string, now: Date): FilledIn {
  return {
    filledBy: frame.contactName || by,
    phone: frame.contactPhone,
    date: dayOf(now.toISOString()),
    unit: frame.organisation.sealingName || frame.organisation.name,
    rows: [],
  }
}

/** What of a case its line of the table prints. */
export type PrintedLine = Pick<
  Line,
  'entryId' | 'versionSha256' | 'versionN' | 'content' | 'unit' | 'title' | 'remark'
>

/** What would be printed of these lines. */
export function printed(
  frame: Frame,
  table: string,
  lines: readonly PrintedLine[],
  filledIn: FilledIn,
): Printed {
  const unitOf = new Map(filledIn.rows.map(({ version, unit }) => [version, unit]))
  return {
    format: FORMAT,
    table,
    campaign: frame.campaignTitle,
    heading: `${summaryName(frame.file)}（${frame.phaseTitle}）`,
    unit: filledIn.unit,
    filledBy: filledIn.filledBy,
    phone: filledIn.phone,
    date: filledIn.date,
    rows: lines.map((line) => ({
      entry: line.entryId,
      version: line.versionSha256,
      n: line.versionN,
      ...cellsOf(frame.file, { ...line, unit: unitOf.get(line.versionSha256) ?? line.unit }),
      remark: line.remark,
    })),
  }
}

/** SHA-256 over the canonical JSON of what is printed. */
export function printedHash(table: Printed): string {
  return sha256Hex(canonicalJson(table))
}

function summaryName(file: Campaign): string {
  const name = file.documents.find((document) => document.kind === 'summaryTable')?.name
  if (name === undefined) return `${entryNoun(file, 'zh')}汇总表`
  return typeof name === 'string' ? name : name.zh
}
