import { validate } from 'uuid'
import { whyNot, type Subject, type Verb } from '@huibian/domain'
import { actorOf, type Context } from '../platform/context'
import { Conflict, NotFound, refuse } from '../platform/refusal'
import { frameOf } from './frame'
import { SummaryRow, type SummaryState } from './summary.entity'

/** A table as permission sees it: sent by its organisation to the campaign's owner. */
export function subjectOf(summary: SummaryRow, ownerId?: string): Subject {
  return {
    filer: summary.organisationId,
    ...(ownerId ? { receiver: ownerId, organiser: ownerId } : {}),
    seenBy: summary.seenBy,
    state: summary.state,
  }
}

/** States in which each act on a table is open; the one table that buttons and acts ask. */
export const openIn: Readonly<Partial<Record<Verb, readonly SummaryState[]>>> = Object.freeze({
  'summary.order': ['building'],
  'summary.freeze': ['building'],
  'summary.unfreeze': ['frozen', 'approved', 'sealing', 'stamped'],
  'summary.recordApproval': ['frozen', 'approved'],
  'summary.attachScan': ['approved', 'stamped'],
  'seal.request': ['approved'],
  'seal.apply': ['sealing'],
  'seal.refuse': ['sealing'],
  'package.forward': ['stamped'],
})

/** Why a table's act is closed, as a key of the message catalogue. */
export function whyClosed(ctx: Context, summary: SummaryRow, verb: Verb): string | undefined {
  const closed = whyNot(actorOf(ctx), verb, subjectOf(summary))
  if (closed) return closed
  return openIn[verb]?.includes(summary.state) === false ? 'may.wrongState' : undefined
}

/** The table, locked until the operation ends, for an act of its own organisation. */
export async function lockSummary(ctx: Context, id: string, verb: Verb): Promise<SummaryRow> {
  const { organisation } = actorOf(ctx).post
  const summary = validate(id)
    ? await ctx.db.findOne(SummaryRow, {
        where: { id, organisationId: organisation.id },
        lock: { mode: 'pessimistic_write' },
      })
    : null
  if (!summary) throw new NotFound()
  const closed = whyClosed(ctx, summary, verb)
  if (closed) refuse(closed)
  return summary
}

/** Writes what an act changed. The row is locked; the revision still tells the console that its page is old. */
export async function change(
  ctx: Context,
  summary: SummaryRow,
  set: Partial<Omit<SummaryRow, 'id'>>,
): Promise<SummaryRow> {
  const next = { ...set, revision: summary.revision + 1 }
  await ctx.db.update(SummaryRow, { id: summary.id }, next)
  ctx.loaders.delete('summary.frame')
  return Object.assign(summary, next)
}

/** Refuses to write over what somebody else wrote meanwhile. */
export async function demandRevision(ctx: Context, summary: SummaryRow, revision: number): Promise<void> {
  if (summary.revision === revision) return
  const { phaseTitle } = await frameOf(ctx, summary)
  throw new Conflict({ revision: summary.revision, state: summary.state, phase: phaseTitle })
}
