import type { Verb } from '@huibian/domain'
import { visibleEntry } from '../entry/entry.queries'
import type { Entry } from '../entry/entry.type'
import type { Context } from '../platform/context'
import { NotFound } from '../platform/refusal'
import { SelectionRow } from './selection.entity'
import { ownedCampaign, type Owned } from '../book/owner'
import { selectionOfEntry, type Selected } from './selection.queries'

/** A selected case locked for an act of its campaign's owner. */
export type LockedSelection = Owned & { entry: Entry; selection: SelectionRow }

export async function lockSelected(ctx: Context, entryId: string, verb: Verb): Promise<LockedSelection> {
  const entry = await visibleEntry(ctx, entryId)
  const owned = await ownedCampaign(ctx, entry.campaignId, verb)
  const selection = await ctx.db.findOne(SelectionRow, {
    where: { entryId },
    lock: { mode: 'pessimistic_write' },
  })
  if (!selection || selection.deselectedAt) throw new NotFound()
  return { ...owned, entry, selection }
}

/** The same case as lists show it, after the act. */
export async function selectedAgain(ctx: Context, entryId: string): Promise<Selected> {
  const selected = await selectionOfEntry(ctx, entryId)
  if (!selected) throw new NotFound()
  return selected
}
