import { canonicalJson, dayOf, entryNoun, sha256Hex, type Campaign } from '@huibian/domain'
import { cellsOf, type Cells } from './cells'
import { drawnCells, drawnOf, type Drawn } from './drawn'
import type { Frame } from './frame'
import type { Line } from './lines'

/** Changes whenever the way of printing the table changes what a seal vouches for. */
const FORMAT = 'huibian-summary-1'

/** That of a table whose columns are its notice's own. */
const DRAWN = 'huibian-summary-2'

export type PrintedRow = Cells & {
  entry: string
  version: string
  n: number
  remark: string
  cells?: string[]
}

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
  columns?: Drawn[]
  rows: PrintedRow[]
}

/** Who filled the table in and when, and what the units were called: facts of the day it was frozen, which later changes do not undo. */
export type FilledIn = Pick<Printed, 'filledBy' | 'phone' | 'date' | 'unit'> & {
  rows: readonly Pick<PrintedRow, 'version' | 'unit'>[]
  /** How the table was printed when it was frozen; one of before keeps the columns that it had. */
  format?: string
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
  frame: Pick<Frame, 'file' | 'campaignTitle' | 'phaseTitle'>,
  table: string,
  lines: readonly PrintedLine[],
  filledIn: FilledIn,
): Printed {
  const drawn = filledIn.format === FORMAT ? undefined : drawnOf(frame.file)
  const unitOf = new Map(filledIn.rows.map(({ version, unit }) => [version, unit]))
  return {
    format: drawn ? DRAWN : FORMAT,
    table,
    campaign: frame.campaignTitle,
    heading: `${summaryName(frame.file)}（${frame.phaseTitle}）`,
    unit: filledIn.unit,
    filledBy: filledIn.filledBy,
    phone: filledIn.phone,
    date: filledIn.date,
    ...(drawn ? { columns: drawn } : {}),
    rows: lines.map((line) => {
      const named = { ...line, unit: unitOf.get(line.versionSha256) ?? line.unit }
      return {
        entry: line.entryId,
        version: line.versionSha256,
        n: line.versionN,
        ...cellsOf(frame.file, named),
        remark: line.remark,
        ...(drawn ? { cells: drawnCells(frame.file, named) } : {}),
      }
    }),
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
