import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { acceptedOf } from './lines'
import { change, demandRevision, lockSummary } from './lock'
import { ordered, place } from './order'
import type { SummaryRow } from './summary.entity'

const LONGEST_REMARK = 200

/** Puts the accepted cases in this order: all of them, each once. */
export async function orderSummary(
  ctx: Context,
  id: string,
  revision: number,
  entryIds: readonly string[],
): Promise<SummaryRow> {
  const summary = await lockSummary(ctx, id, 'summary.order')
  await demandRevision(ctx, summary, revision)
  const { lines } = await acceptedOf(ctx, summary)
  const current = ordered(lines)
  const byId = new Map(current.map((line) => [line.entryId, line]))
  const next = entryIds.flatMap((entryId) => byId.get(entryId) ?? [])
  const complete = next.length === entryIds.length && new Set(entryIds).size === current.length
  if (!complete || next.length !== current.length) refuse('summary.otherRows')
  await place(ctx, id, next)
  await record(ctx, {
    act: 'summary.ordered',
    noun: 'summary',
    subjectId: id,
    seenBy: summary.seenBy,
    campaignId: summary.campaignId,
    before: current.map((line) => line.number),
    after: next.map((line) => line.number),
  })
  return change(ctx, summary, {})
}

export type Remark = { id: string; revision: number; entryId: string; remark: string }

/** Writes the 备注 of one case: all of the table that may be typed. */
export async function remarkSummary(ctx: Context, given: Remark): Promise<SummaryRow> {
  const summary = await lockSummary(ctx, given.id, 'summary.order')
  await demandRevision(ctx, summary, given.revision)
  const remark = given.remark.trim()
  if (remark.length > LONGEST_REMARK) {
    refuse('summary.remarkTooLong', { n: remark.length, max: LONGEST_REMARK }, 'remark')
  }
  const { lines } = await acceptedOf(ctx, summary)
  const current = ordered(lines)
  const before = current.find((line) => line.entryId === given.entryId)
  if (!before) refuse('summary.notInTable')
  await place(
    ctx,
    given.id,
    current.map((line) => (line.entryId === given.entryId ? { ...line, remark } : line)),
  )
  await record(ctx, {
    act: 'summary.remarked',
    noun: 'summary',
    subjectId: given.id,
    seenBy: summary.seenBy,
    campaignId: summary.campaignId,
    before: { entry: before.number, remark: before.remark },
    after: { entry: before.number, remark },
  })
  return change(ctx, summary, {})
}
