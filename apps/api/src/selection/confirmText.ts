import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { Conflict, refuse } from '../platform/refusal'
import { ownerLine } from '../book/owner'
import { ConfirmationRow } from './selection.entity'
import { lockSelected, selectedAgain } from './lockSelected'
import type { Selected } from './selection.queries'

export type Confirming = { entryId: string; revision: number; person: string; way: string }

const PERSON = { max: 40 }
const WAY = { min: 2, max: 200 }

/**
 * Takes down that the author's unit agreed to the edited text as it stands. Asked for outside the system, because what is selected is not
 * known below before it is announced.
 */
export async function confirmText(ctx: Context, confirming: Confirming): Promise<Selected> {
  const { selection } = await lockSelected(ctx, confirming.entryId, 'book.edit')
  if (selection.revision !== confirming.revision) {
    throw new Conflict({ revision: selection.revision, content: selection.edited })
  }
  const person = confirming.person.trim()
  if (person.length < 1 || person.length > PERSON.max) refuse('selection.person', PERSON, 'person')
  const way = confirming.way.trim()
  if (way.length < WAY.min || way.length > WAY.max) refuse('selection.way', WAY, 'way')
  const { revision } = selection
  const key = { selectionId: selection.id, revision }
  if (await ctx.db.existsBy(ConfirmationRow, key)) refuse('selection.confirmed')
  const said = { ...key, person, way, byName: ctx.signedIn?.accountName ?? '', at: ctx.now }
  await ctx.db.insert(ConfirmationRow, said)
  await record(ctx, {
    act: 'selection.confirmed',
    noun: 'selection',
    subjectId: confirming.entryId,
    seenBy: ownerLine(ctx),
    after: { revision, person, way },
  })
  return selectedAgain(ctx, confirming.entryId)
}
