import { advance } from '../entry/advance'
import { demandVerb } from '../entry/demand'
import type { EntryRow } from '../entry/entry.entity'
import { lockEntry } from '../entry/entry.queries'
import { frameOf } from '../entry/frame'
import { caseOf } from '../filing/facts'
import { demandReviewBegun } from '../filing/staged'
import { signedInOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { NotFound, refuse } from '../platform/refusal'

/** The receiver begins to read: from now on the filer cannot withdraw. */
export async function beginReview(ctx: Context, id: string): Promise<EntryRow> {
  const entry = await lockEntry(ctx, id)
  demandVerb(ctx, 'entry.beginReview', entry)
  const { file } = await caseOf(ctx, entry)
  demandReviewBegun(ctx, file, entry.route)
  return advance(ctx, entry, 'beginReview', { after: { version: entry.currentVersionId } })
}

/** The receiver has compared a scan whose code could not be read with the form, side by side. */
export async function confirmScan(ctx: Context, id: string, scanId: string): Promise<EntryRow> {
  const entry = await lockEntry(ctx, id)
  demandVerb(ctx, 'review.compareScan', entry)
  const { scan } = await frameOf(ctx, id)
  if (!scan || scan.id !== scanId) throw new NotFound()
  if (scan.check !== 'typed') refuse('scan.alreadyChecked')
  await ctx.db.query(
    `update scan set "check" = 'confirmed', confirmed_by = $2 where id = $1 and "check" = 'typed'`,
    [scanId, signedInOf(ctx).accountName],
  )
  ctx.loaders.clear()
  await record(ctx, {
    act: 'entry.scanConfirmed',
    noun: 'entry',
    subjectId: id,
    seenBy: entry.seenBy,
    campaignId: entry.campaignId,
    before: { scan: scanId, check: scan.check },
    after: { check: 'confirmed' },
  })
  return entry
}
