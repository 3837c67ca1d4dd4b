import { fieldOf, wordsOf, type Form } from '@huibian/domain'
import { demandReason } from '../entry/demand'
import type { EntryRow } from '../entry/entry.entity'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { refuse } from '../platform/refusal'
import { demandReviewBegun } from '../filing/staged'
import { decide, lockForDecision } from './decide'
import type { FieldReason } from './review.type'

type Returning = { versionId: string; reason: string; fields: FieldReason[]; restamp: boolean | null }

const shortest = 2
const longest = 500

function demandFields(form: Form, fields: readonly FieldReason[]): FieldReason[] {
  return fields.map(({ field, reason }) => {
    const known = fieldOf(form, field)
    if (!known) return refuse('review.fieldUnknown', { field: field.slice(0, 40) })
    const text = reason.trim()
    const n = Array.from(text).length
    const named = { field: wordsOf(known.label, 'zh'), fieldEn: wordsOf(known.label, 'en') }
    if (n < shortest || n > longest)
      refuse('review.fieldReason', { ...named, min: shortest, max: longest }, `fields.${field}`)
    return { field, reason: text }
  })
}

/**
 * 退回修改: with a reason, and one per field where it fits. `restamp` says whether the form must be stamped again; null leaves it to
 * what the next version changes.
 */
export async function returnEntry(ctx: Context, id: string, returning: Returning): Promise<EntryRow> {
  const decided = await lockForDecision(ctx, id, { verb: 'entry.return', versionId: returning.versionId })
  const reason = demandReason(returning.reason)
  const fields = demandFields(decided.file.form, returning.fields)
  return decide(ctx, decided, { decision: 'return', reason, fields, restamp: returning.restamp })
}

/** 不予推荐: the end of the entry in this campaign, with a reason. */
export async function declineEntry(
  ctx: Context,
  id: string,
  { versionId, reason }: { versionId: string; reason: string },
): Promise<EntryRow> {
  const decided = await lockForDecision(ctx, id, { verb: 'entry.decline', versionId })
  demandReviewBegun(ctx, decided.file, decided.entry.route)
  return decide(ctx, decided, { decision: 'decline', reason: demandReason(reason) })
}

/** Takes an acceptance back for another look, with a reason. */
export async function reopenEntry(ctx: Context, id: string, reason: string): Promise<EntryRow> {
  const decided = await lockForDecision(ctx, id, { verb: 'entry.reopen' })
  await demandNotSelected(ctx, id)
  return decide(ctx, decided, { decision: 'reopen', reason: demandReason(reason) })
}

/** What came straight to the owner is first taken out of the selection: the book must never hold what is looked at anew. */
async function demandNotSelected(ctx: Context, entryId: string): Promise<void> {
  const selected = await row<{ title: string }>(
    ctx.db,
    `select v.title from selection s join entry_version v on v.id = s.version_id
     where s.entry_id = $1 and s.deselected_at is null`,
    [entryId],
  )
  if (selected) refuse('review.selected', { title: selected.title })
}
