import type { EntryVerb, Verb } from '@huibian/domain'
import { v7 } from 'uuid'
import { advance } from '../entry/advance'
import { demandVerb } from '../entry/demand'
import type { EntryRow } from '../entry/entry.entity'
import { lockEntry } from '../entry/entry.queries'
import { caseOf, type Case } from '../filing/facts'
import { actorOf, signedInOf, type Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import './review.messages'
import type { ChecklistAnswer, FieldReason } from './review.type'

/** An entry locked for a decision, with what stands around it and the version that is decided on. */
export type Decided = Case & { entry: EntryRow; versionId: string }

/** What a decision was made on, as far as it says: nobody decides on what he has not read. */
type Read = { versionId?: string; scanId?: string | null }

/** Locks an entry for one verb; a decision made on what no longer stands is refused. */
export async function lockForDecision(
  ctx: Context,
  id: string,
  { verb, versionId, scanId }: Read & { verb: Verb },
): Promise<Decided> {
  const entry = await lockEntry(ctx, id)
  demandVerb(ctx, verb, entry)
  const whole = await caseOf(ctx, entry)
  const { version, scan } = whole.frame
  if (!version) return refuse('entry.notFinalised')
  if (versionId !== undefined && version.id !== versionId) refuse('review.otherVersion', { n: version.n })
  if (scanId && scan?.id !== scanId) refuse('review.otherScan')
  return { ...whole, entry, versionId: version.id }
}

/** What a decision says. */
export type Decision = {
  decision: 'accept' | 'return' | 'decline' | 'reopen'
  reason: string
  fields?: FieldReason[]
  restamp?: boolean | null
  checklist?: ChecklistAnswer[]
}

/** Writes the decision and moves the entry by it. */
export async function decide(ctx: Context, decided: Decided, said: Decision): Promise<EntryRow> {
  const { entry, versionId } = decided
  const { decision, reason, fields = [], restamp = null, checklist = [] } = said
  await ctx.db.query(
    `insert into review (id, entry_id, version_id, decision, reason, fields, restamp, checklist, by_name, organisation_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      v7(),
      entry.id,
      versionId,
      decision,
      reason,
      JSON.stringify(fields),
      restamp,
      JSON.stringify(checklist),
      signedInOf(ctx).accountName,
      actorOf(ctx).post.organisation.id,
      ctx.now,
    ],
  )
  const verb: Exclude<EntryVerb, 'discard'> = decision
  return advance(ctx, entry, verb, { after: { version: versionId, reason, restamp } })
}
