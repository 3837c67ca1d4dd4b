import {
  dayOf,
  opensOf,
  phaseOf,
  rulesOf,
  ruleKinds,
  settingsOf,
  type Facts,
  type Piece,
  type Rule,
  type Tally,
} from '@huibian/domain'
import { effectiveCloseOf } from '../campaign/close.queries'
import type { Context } from '../platform/context'
import type { Frame } from './frame'
import type { Line } from './lines'
import type { SummaryRow } from './summary.entity'

/** What the table is judged by: all but the single cases' own facts. */
export type TableFacts = Partial<Facts>

/** Rules about single cases, which are asked once a case, and rules about the whole, which are asked once. */
export function splitRules(frame: Frame): { each: Rule[]; whole: Rule[] } {
  const rules = rulesOf(frame.file, frame.phase)
  const aboutOne = new Set(
    ruleKinds
      .filter(({ needs }) => needs.some((need) => need === 'scan' || need === 'content'))
      .map(({ name }) => name),
  )
  return {
    each: rules.filter((rule) => aboutOne.has(rule.kind)),
    whole: rules.filter((rule) => !aboutOne.has(rule.kind)),
  }
}

const pieceOf = (kind: Piece['kind'], name: string, there: boolean, format: string): Piece =>
  there ? { kind, name, format } : { kind, name }

function piecesOf(summary: SummaryRow, lines: readonly Line[]): Piece[] {
  const stamped = summary.scanFileId !== null || summary.stampedFileId !== null
  return [
    pieceOf('summaryScan', `第 ${summary.n} 号汇总表`, stamped, 'pdf'),
    pieceOf('summaryFile', `第 ${summary.n} 号汇总表`, summary.frozen !== null, 'xlsx'),
    ...lines.flatMap((line) => [
      pieceOf('formScan', line.title, line.scanFileId !== null, 'pdf'),
      pieceOf('entryFile', line.title, Object.keys(line.content).length > 0, 'docx'),
    ]),
  ]
}

/** The facts of the whole table at this moment. `currentHash` is that of what would be printed now. */
export async function tableFacts(
  ctx: Context,
  frame: Frame,
  summary: SummaryRow,
  lines: readonly Line[],
  currentHash: string,
): Promise<TableFacts> {
  const now = ctx.now.toISOString()
  const route = frame.file.routes[0]?.levels ?? []
  const region = frame.organisation.shortName || frame.organisation.name
  return {
    form: frame.file.form,
    settings: settingsOf(frame.file),
    phase: phaseOf(frame.file, frame.phase),
    today: dayOf(now),
    passing: {
      now,
      opens: opensOf(frame.file, frame.phase),
      close: await effectiveCloseOf(ctx, frame.participationId, frame.phase),
    },
    sending: { from: route.at(-2) ?? '', to: route.at(-1) ?? '', route },
    tallies: [
      { per: 'regionPhase', name: region, n: lines.length + frame.forwardedBeside },
      ...frame.sentBelow.map(({ name, n }): Tally => ({ per: 'filer', name, n })),
    ],
    pieces: piecesOf(summary, lines),
    tableRows: { listed: summary.frozen?.rows.length ?? lines.length, accepted: lines.length },
    stamp: { stamped: summary.stampedSha256, current: currentHash },
  }
}

/** The facts of one case: its version and the scan that serves it. */
export function lineFacts(line: Line): Pick<Facts, 'version' | 'scan' | 'content'> {
  const { versionCode: code, versionSha256: hash, content } = line
  const version = { code, hash }
  if (line.scanCheck === null) return { version, content, scan: null }
  const read = line.scanCheck === 'matched' ? { readCode: code } : {}
  return {
    version,
    content,
    scan: { ...read, compared: line.scanCheck === 'confirmed', waived: line.scanWaived },
  }
}
