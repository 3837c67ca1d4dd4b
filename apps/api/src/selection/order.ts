import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { Conflict, refuse } from '../platform/refusal'
import type { BookRow } from '../book/book.entity'
import { openBook } from '../book/locked'
import { chaptersOf, ownedCampaign, ownerLine, revise, type Owned } from '../book/owner'
import { selectedOf, type Selected } from './selection.queries'

export type Placing = { entryId: string; chapter: string }

/** Puts all selected cases into chapters and order: the list names each once, in the book's order. */
export async function orderSelection(
  ctx: Context,
  campaignId: string,
  revision: number,
  order: readonly Placing[],
): Promise<BookRow> {
  const owned = await ownedCampaign(ctx, campaignId, 'selection.order')
  const book = await openBook(ctx, owned)
  if (book.revision !== revision) throw new Conflict({ revision: book.revision })
  return place(ctx, owned, book, order, await selectedOf(ctx, campaignId))
}

/** Writes an order into a locked book. */
export async function place(
  ctx: Context,
  owned: Owned,
  book: BookRow,
  order: readonly Placing[],
  selected: readonly Selected[],
): Promise<BookRow> {
  const known = new Set(selected.map(({ entryId }) => entryId))
  const named = new Set(order.map(({ entryId }) => entryId))
  const same = order.length === selected.length && named.size === known.size
  if (!same || order.some(({ entryId }) => !known.has(entryId))) refuse('selection.otherCases')
  const chapters = new Set(chaptersOf(owned.file).map(({ key }) => key))
  const foreign = order.find(({ chapter }) => !chapters.has(chapter))
  if (foreign) refuse('selection.noChapter', { chapter: foreign.chapter }, 'order')
  await ctx.db.query(
    `update selection s set chapter = o.chapter, position = o.position
     from unnest($2::uuid[], $3::text[], $4::int[]) as o(entry, chapter, position)
     where s.campaign_id = $1 and s.entry_id = o.entry`,
    [
      owned.campaign.id,
      order.map(({ entryId }) => entryId),
      order.map(({ chapter }) => chapter),
      order.map((_, index) => index + 1),
    ],
  )
  await record(ctx, {
    act: 'selection.ordered',
    noun: 'book',
    subjectId: owned.campaign.id,
    seenBy: ownerLine(ctx),
    after: { cases: order.length, revision: book.revision + 1 },
  })
  return revise(ctx, book)
}
