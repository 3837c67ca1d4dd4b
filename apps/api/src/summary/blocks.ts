import { judge, type Facts, type Rule, type Violation, type Waiver } from '@huibian/domain'
import type { Context } from '../platform/context'
import { besideLines } from './beside'
import { lineFacts, splitRules, tableFacts } from './facts'
import { frameOf, type Frame } from './frame'
import { acceptedOf, type Line } from './lines'
import { ordered } from './order'
import { filledInNow, printed, printedHash, type Printed } from './printed'
import type { SummaryRow } from './summary.entity'

/** A table with all that it stands on, as it is at this moment. */
export type Standing = {
  summary: SummaryRow
  frame: Frame
  lines: Line[]
  pending: number
  /** What would be printed now, and its hash. */
  now: Printed
  hash: string
}

/** Reads a table as it would be printed now. */
export async function standingOf(ctx: Context, summary: SummaryRow): Promise<Standing> {
  const frame = await frameOf(ctx, summary)
  const { lines, pending } = await acceptedOf(ctx, summary)
  const inOrder = ordered(lines)
  const filledIn = summary.frozen ?? filledInNow(frame, ctx.signedIn?.accountName ?? '', ctx.now)
  const now = printed(frame, summary.id, inOrder, filledIn)
  return { summary, frame, lines: inOrder, pending, now, hash: printedHash(now) }
}

/** A rule that the table's own making sets, whatever the campaign says: cases still under review are not passed over in silence. */
export const PENDING = 'pendingCases'

/** Asked until the table is frozen: a reason can be given only then, and what comes later goes as 补报. */
function pendingViolation({ summary, frame, pending }: Standing): Violation[] {
  const answered = summary.state !== 'building' || frame.waivers.some(({ rule }) => rule === PENDING)
  if (pending === 0 || answered) return []
  return [{ rule: PENDING, message: 'summary.pending', args: { n: pending }, strength: 'soft' }]
}

/** A stamp stands for what was stamped, also where the campaign has no rule that says so. */
function staleViolation({ summary, hash }: Standing, told: readonly Violation[]): Violation[] {
  const stale = summary.state === 'stamped' && summary.stampedSha256 !== hash
  if (!stale || told.some(({ message }) => message === 'stamp.stale')) return []
  return [{ rule: 'stamp.stale', message: 'stamp.stale', args: {}, strength: 'hard' }]
}

type Cases = { rules: readonly Rule[]; waivers: readonly Waiver[] }

const caseViolations = (line: Line, { rules, waivers }: Cases, facts: Partial<Facts>): Violation[] =>
  judge(rules, 'forward', facts, waivers).map((violation) => ({
    ...violation,
    path: `entries.${line.entryId}`,
    args: { ...violation.args, title: line.title },
  }))

/** All that stands between this table and 上报, in one list. `take` holds the places that its cases take until the operation ends. */
export async function blocksOf(
  ctx: Context,
  standing: Standing,
  { take = false }: { take?: boolean } = {},
): Promise<Violation[]> {
  const { frame, summary, lines, hash } = standing
  const { waivers } = frame
  const beside = await besideLines(ctx, { frame, lines }, take)
  const facts = await tableFacts(ctx, { frame, summary, lines, beside }, hash)
  const { each, whole } = splitRules(frame, lines)
  const empty: Violation[] =
    lines.length > 0 ? [] : [{ rule: 'summary.empty', message: 'summary.empty', args: {}, strength: 'hard' }]
  const judged = judge(whole, 'forward', facts, waivers)
  return [
    ...empty,
    ...judged,
    ...staleViolation(standing, judged),
    ...lines.flatMap((line) =>
      caseViolations(line, { rules: each, waivers }, lineFacts(line, facts, { frame, beside })),
    ),
    ...pendingViolation(standing),
  ]
}

/** Rule kinds that can only hold once the table has been frozen, stamped and scanned, or that judge the moment of sending. */
const afterFreezing = new Set(['unchangedSinceStamp', 'complete', 'beforeInstant', 'alongRoute'])

/** What must be settled before the table is frozen: everything but the seal and the sending. */
export function blocksFreezing(standing: Standing, blocks: readonly Violation[]): Violation[] {
  const later = new Set(
    standing.frame.file.rules.filter((rule) => afterFreezing.has(rule.kind)).map((rule) => rule.id),
  )
  return blocks.filter((violation) => !later.has(violation.rule))
}
