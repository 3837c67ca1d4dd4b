import { isDeepStrictEqual } from 'node:util'
import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { demandReason } from '../seal/reason'
import { voidEditionRequests } from '../seal/request'
import { EditionRow, type BookRow } from './book.entity'
import { visibleEdition } from './book.queries'
import { snapshotOf } from './compile'
import { lockBook, ownedCampaign, ownerLine, revise, type Owned } from './owner'
import type { Snapshot } from './snapshot'

/** All that the book says but the month of its printing, as it is read back from the database. */
const said = (snapshot: Snapshot): unknown => JSON.parse(JSON.stringify({ ...snapshot, date: '' }))

/** Whether an edition says what the book says now. */
async function isCurrent(ctx: Context, owned: Owned, book: BookRow, edition: EditionRow): Promise<boolean> {
  const { snapshot } = await snapshotOf(ctx, owned, book, edition.kind)
  return isDeepStrictEqual(said(snapshot), said(edition.snapshot))
}

/**
 * Locks a 付印稿: what goes to the printer is this, and what it says stays as it is. One that was made before the last change would part from
 * what is announced.
 */
export async function lockEdition(ctx: Context, id: string): Promise<EditionRow> {
  const edition = await visibleEdition(ctx, id, true)
  const { campaignId, kind, n } = edition
  const owned = await ownedCampaign(ctx, campaignId, 'book.lock')
  const book = await lockBook(ctx, owned)
  if (kind !== 'print') refuse('edition.notPrint')
  if (!edition.pdfFileId || !edition.docxFileId) refuse('edition.notReady')
  if (edition.locked) return edition
  if (book.lockedPrint !== null) refuse('edition.locked')
  if (!(await isCurrent(ctx, owned, book, edition))) refuse('edition.outdated', { n })
  await ctx.db.update(EditionRow, { id }, { locked: true })
  await revise(ctx, book, { lockedPrint: n })
  await record(ctx, { act: 'edition.locked', noun: 'edition', subjectId: id, seenBy: ownerLine(ctx) })
  return Object.assign(edition, { locked: true })
}

/** Opens the book again, with a reason. A request for the seal falls with the lock, and so does a copy that was sealed. */
export async function unlockEdition(ctx: Context, id: string, reason: string): Promise<EditionRow> {
  const { campaignId } = await visibleEdition(ctx, id)
  const owned = await ownedCampaign(ctx, campaignId, 'book.unlock')
  const book = await lockBook(ctx, owned)
  const why = demandReason(reason)
  const edition = await ctx.db.findOneOrFail(EditionRow, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  })
  if (!edition.locked) refuse('edition.notLocked')
  await voidEditionRequests(ctx, id)
  const open = { locked: false, sealedFileId: null }
  await ctx.db.update(EditionRow, { id }, open)
  await revise(ctx, book, { lockedPrint: null })
  await record(ctx, {
    act: 'edition.unlocked',
    noun: 'edition',
    subjectId: id,
    seenBy: ownerLine(ctx),
    before: { sealed: edition.sealedFileId !== null },
    after: { reason: why },
  })
  return Object.assign(edition, open)
}
