import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { countedAt } from '../entry/advance'
import { demandRevision, demandVerb } from '../entry/demand'
import { lockEntry } from '../entry/entry.queries'

/** Throws a draft away that was never finalised; what has had a version stays, for its paper may lie somewhere. */
export async function discardEntry(ctx: Context, id: string, revision: number): Promise<boolean> {
  const entry = await lockEntry(ctx, id)
  demandVerb(ctx, 'entry.discard', entry)
  demandRevision(entry, revision)
  if (entry.currentVersionId) refuse('entry.hasVersion')
  await ctx.db.query(`delete from file where noun in ('entry', 'proxy') and subject_id = $1`, [id])
  await ctx.db.query('delete from entry where id = $1 and revision = $2', [id, revision])
  const line = { act: 'entry.discarded', noun: 'entry', subjectId: id, seenBy: entry.seenBy }
  await record(
    ctx,
    { ...line, counted: entry.participationId, before: { title: entry.title, revision } },
    { from: countedAt(entry) },
  )
  return true
}
