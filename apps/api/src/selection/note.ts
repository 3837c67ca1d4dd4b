import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { Conflict, refuse } from '../platform/refusal'
import { holdOpen } from '../book/locked'
import { ownerLine } from '../book/owner'
import { SelectionRow } from './selection.entity'
import { lockSelected, selectedAgain } from './lockSelected'
import type { Selected } from './selection.queries'

const LONGEST = 500

/** What is written, and the text that its writing began from: another's of meanwhile is not overwritten unseen. */
export type Noting = { note: string; before: string }

/** Writes the 编者按 that the book prints under the title of a selected case; empty takes it away. */
export async function noteSelection(
  ctx: Context,
  entryId: string,
  { note: given, before }: Noting,
): Promise<Selected> {
  const { entry, selection } = await lockSelected(ctx, entryId, 'book.edit')
  await holdOpen(ctx, entry.campaignId)
  if (selection.note !== before) throw new Conflict({ note: selection.note })
  const note = given.trim().replace(/\s*\n\s*/g, '')
  const n = Array.from(note).length
  if (n > LONGEST) refuse('selection.note', { n, max: LONGEST }, 'note')
  await ctx.db.update(SelectionRow, { id: selection.id }, { note })
  await record(ctx, {
    act: 'selection.noted',
    noun: 'selection',
    subjectId: entryId,
    seenBy: ownerLine(ctx),
    before: { note: selection.note },
    after: { note },
  })
  return selectedAgain(ctx, entryId)
}
