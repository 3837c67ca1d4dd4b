import {
  dayOf,
  formFor,
  holdsFor,
  leadsBy,
  levelOf,
  phaseOf,
  rulesOf,
  ruleKinds,
  sendingBody,
  setsLeast,
  settingsOf,
  topLevel,
  type Facts,
  type Piece,
  type Rule,
} from '@huibian/domain'
import { sealedLevels, unitsByLevel } from '../entry/stampers'
import type { Context } from '../platform/context'
import type { Beside } from './beside'
import type { Frame } from './frame'
import { leastOf } from './least'
import type { Line } from './lines'
import { passingOfTable } from './passing'
import type { SummaryRow } from './summary.entity'

/** What the table is judged by: all but the single cases' own facts. */
export type TableFacts = Partial<Facts>

/**
 * A rule of the whole that is limited to kinds or routes is asked of the lines that it concerns, and of none where it concerns none; but of a kind
 * of which none is listed a least number is missing whole.
 */
function forWhole(frame: Frame, rule: Rule, lines: readonly Line[]): Rule[] {
  const { kinds, routes, ...unlimited } = rule
  if (!kinds && !routes) return [rule]
  const asked = setsLeast(rule)
    ? leadsBy(frame.file, routes, frame.organisation)
    : lines.some((line) => holdsFor(rule, line))
  return asked ? [unlimited] : []
}

/** Rules about single cases, which are asked once a case, and rules about the whole, which are asked once. */
export function splitRules(frame: Frame, lines: readonly Line[]): { each: Rule[]; whole: Rule[] } {
  const rules = rulesOf(frame.file, frame.phase)
  const aboutOne = new Set(
    ruleKinds
      .filter(({ needs }) => needs.some((need) => need === 'scan' || need === 'content'))
      .map(({ name }) => name),
  )
  return {
    each: rules.filter((rule) => aboutOne.has(rule.kind)),
    whole: rules.filter((rule) => !aboutOne.has(rule.kind)).flatMap((rule) => forWhole(frame, rule, lines)),
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

/** From this body's level to the owner's, on a way that leads by both. */
function sendingOf({ file, organisation }: Frame): Facts['sending'] {
  const [from, to] = [levelOf(file, organisation), topLevel(file)]
  const route = file.routes.find(({ levels }) => levels.includes(from) && levels.includes(to))
  return { from, to, route: route?.levels ?? [] }
}

type Around = { frame: Frame; beside: Beside }

type Table = { frame: Frame; summary: SummaryRow; lines: readonly Line[]; beside: Beside }

/** The facts of the whole table at this moment. `currentHash` is that of what would be printed now. */
export async function tableFacts(
  ctx: Context,
  { frame, summary, lines, beside }: Table,
  currentHash: string,
): Promise<TableFacts> {
  const { file, organisation } = frame
  return {
    form: file.form,
    settings: settingsOf(file),
    phase: phaseOf(file, frame.phase),
    today: dayOf(ctx.now.toISOString()),
    passing: await passingOfTable(ctx, frame, lines),
    sending: sendingOf(frame),
    sender: sendingBody(file, organisation),
    lists: file.lists ?? [],
    stages: file.stages,
    receipts: file.receipts ?? [],
    attestations: file.attestations,
    given: frame.given,
    attested: frame.given.map(({ id }) => id),
    tallies: [...(await leastOf(ctx, frame)), ...beside.tallies],
    pieces: piecesOf(summary, lines),
    tableRows: { listed: summary.frozen?.rows.length ?? lines.length, accepted: lines.length },
    stamp: { stamped: summary.stampedSha256, current: currentHash },
  }
}

/** The facts of one case beside the table's: its version, the scan that serves it, and others like it. */
export function lineFacts(line: Line, table: TableFacts, { frame, beside }: Around): Partial<Facts> {
  const { versionCode: code, versionSha256: hash, content, kind, route } = line
  const hands = { filer: { id: line.filerId, name: line.unit }, receiver: frame.organisation }
  const facts = {
    ...table,
    ...(table.form ? { form: formFor(table.form, line) } : {}),
    kind,
    route,
    content,
    version: { code, hash, units: unitsByLevel(frame.file, route, hands) },
    others: beside.others.get(line.entryId) ?? [],
  }
  if (line.scanCheck === null) return { ...facts, scan: null }
  const read = line.scanCheck === 'matched' ? { readCode: code } : {}
  const sealed = sealedLevels(frame.file, route, { ...hands, sealedBy: line.scanSealedBy })
  const scan = { ...read, compared: line.scanCheck === 'confirmed', waived: line.scanWaived, ...sealed }
  return { ...facts, scan }
}
