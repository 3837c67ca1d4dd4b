import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { ownerLine } from '../book/owner'
import { SelectionRow } from './selection.entity'
import { lockSelected, selectedAgain } from './lockSelected'
import type { Selected } from './selection.queries'

const LONGEST = 500

/** Writes the 编者按 that the book prints under the title of a selected case; empty takes it away. */
export async function noteSelection(ctx: Context, entryId: string, given: string): Promise<Selected> {
  const { selection } = await lockSelected(ctx, entryId, 'book.edit')
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
