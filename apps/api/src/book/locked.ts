import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { refuse } from '../platform/refusal'
import type { BookRow } from './book.entity'
import { lockBook, type Owned } from './owner'

/** What a locked print edition says stands until it is unlocked: else the book and what is announced would part. */
function demandOpen({ lockedPrint: n }: Pick<BookRow, 'lockedPrint'>): void {
  if (n !== null) refuse('book.locked', { n })
}

/** The book, held for a change of what it prints. */
export async function openBook(ctx: Context, owned: Owned): Promise<BookRow> {
  const book = await lockBook(ctx, owned)
  demandOpen(book)
  return book
}

/** Holds the book, which stands once a case is selected, against being locked while one of its texts is changed. */
export async function holdOpen(ctx: Context, campaignId: string): Promise<void> {
  const book = await row<Pick<BookRow, 'lockedPrint'>>(
    ctx.db,
    'select locked_print as "lockedPrint" from book where campaign_id = $1 for share',
    [campaignId],
  )
  if (book) demandOpen(book)
}
