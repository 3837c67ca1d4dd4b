import { demandReason, demandVerb } from '../entry/demand'
import type { EntryRow } from '../entry/entry.entity'
import { lockEntry } from '../entry/entry.queries'
import { signedInOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'

type Open = { id: string; versionId: string | null; revision: number }

/** Whether something newer stands than what was objected to: another version, or, before the first, another draft. */
function isCorrected(entry: EntryRow, { versionId, revision }: Open): boolean {
  return versionId === null ? entry.revision > revision : entry.currentVersionId !== versionId
}

/** Answers the unit's objection: it was corrected, or it stays as it is, and why. */
export async function answerObjection(
  ctx: Context,
  id: string,
  given: { corrected: boolean; answer: string },
): Promise<EntryRow> {
  const entry = await lockEntry(ctx, id)
  demandVerb(ctx, 'entry.answerObjection', entry)
  const answer = demandReason(given.answer)
  const open = await row<Open>(
    ctx.db,
    `select id, version_id as "versionId", revision from objection where entry_id = $1 and answered_at is null`,
    [id],
  )
  if (!open) return refuse('proxy.noObjection')
  if (given.corrected && !isCorrected(entry, open)) refuse('proxy.notCorrected')
  const decision = given.corrected ? 'corrected' : 'kept'
  await ctx.db.query(
    'update objection set decision = $2, answer = $3, answered_by = $4, answered_at = $5 where id = $1',
    [open.id, decision, answer, signedInOf(ctx).accountName, ctx.now],
  )
  await record(ctx, {
    act: 'entry.objectionAnswered',
    noun: 'entry',
    subjectId: id,
    seenBy: entry.seenBy,
    after: { decision, answer },
  })
  return entry
}
