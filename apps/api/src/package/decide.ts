import { v7 } from 'uuid'
import { campaignLoader } from '../campaign/campaign.queries'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { record, type Recorded } from '../platform/record'
import { NotFound, refuse } from '../platform/refusal'
import { demandReason } from '../seal/reason'
import { hideRecalled } from './hide'
import { demandOpen, lockEntries, lockPackage, recallClosed } from './lock'
import { moveEntries } from './move'
import { PackageRow } from './package.entity'
import { sentWith } from './sent.queries'

async function ownerOf(ctx: Context, sent: PackageRow): Promise<string> {
  const campaign = await campaignLoader(ctx).load(sent.campaignId)
  if (!campaign) throw new NotFound()
  return campaign.ownerId
}

/** The entries of a package that still stand as it forwarded them: those sent back one by one are with the province already. */
async function standingEntries(ctx: Context, sent: PackageRow) {
  const sentOut = await sentWith(ctx, sent.id)
  const locked = await lockEntries(
    ctx,
    sentOut.map((one) => one.entryId),
  )
  return locked.filter((entry) => entry.state === 'forwarded')
}

/** Writes what became of a package and gives its line of record. */
async function settle(
  ctx: Context,
  sent: PackageRow,
  state: 'returned' | 'recalled',
  reason: string,
): Promise<Recorded> {
  const before = { state: sent.state }
  await ctx.db.update(PackageRow, { id: sent.id }, { state, decisionReason: reason })
  Object.assign(sent, { state, decisionReason: reason })
  return {
    act: state === 'returned' ? 'package.returned' : 'package.recalled',
    noun: 'package',
    subjectId: sent.id,
    seenBy: sent.seenBy,
    campaignId: sent.campaignId,
    before,
    after: { state, reason },
  }
}

/** The owner returns a whole package to the province, saying why. */
export async function returnPackage(ctx: Context, id: string, reason: string): Promise<PackageRow> {
  const sent = await lockPackage(ctx, id)
  demandOpen(ctx, sent, await ownerOf(ctx, sent), 'package.return')
  const why = demandReason(reason)
  // Held first: whoever selects one of them at this moment is waited for, and seen.
  const entries = await standingEntries(ctx, sent)
  await demandNotSelected(ctx, sent)
  const line = await settle(ctx, sent, 'returned', why)
  await moveEntries(ctx, entries, 'sendBack', { reason: why, packageId: id, line })
  return sent
}

/** The province takes its package back while the owner has not begun to select in the phase. */
export async function recallPackage(ctx: Context, id: string, reason: string): Promise<PackageRow> {
  const sent = await lockPackage(ctx, id)
  demandOpen(ctx, sent, await ownerOf(ctx, sent), 'package.recall')
  const close = await recallClosed(ctx, sent)
  if (close) refuse('package.recallClosed', { close })
  const why = demandReason(reason)
  const entries = await standingEntries(ctx, sent)
  const begun = await row<{ begun: boolean }>(ctx.db, 'select selection_begun($1, $2) as begun', [
    sent.campaignId,
    sent.phase,
  ])
  if (begun?.begun) refuse('package.selectionBegun')
  const line = await settle(ctx, sent, 'recalled', why)
  await moveEntries(ctx, entries, 'recall', { reason: why, packageId: id, line })
  await hideRecalled(ctx, id)
  return sent
}

/** The owner sends one case back; the others stay, and the package goes on counting. */
export async function sendBackEntry(
  ctx: Context,
  packageId: string,
  entryId: string,
  reason: string,
): Promise<PackageRow> {
  const sent = await lockPackage(ctx, packageId)
  demandOpen(ctx, sent, await ownerOf(ctx, sent), 'package.return')
  const why = demandReason(reason)
  const entry = (await standingEntries(ctx, sent)).find(({ id }) => id === entryId)
  if (!entry) refuse('package.entryElsewhere')
  await demandNotSelected(ctx, sent, entryId)
  await ctx.db.query(
    `insert into review (id, entry_id, version_id, decision, reason, by_name, organisation_id, at)
     values ($7, $1, $2, 'sendBack', $3, $4, $5, $6)`,
    [
      entryId,
      entry.forwardedVersionId,
      why,
      ctx.signedIn?.accountName ?? '',
      ctx.signedIn?.actor?.post.organisation.id,
      ctx.now,
      v7(),
    ],
  )
  const line: Recorded = {
    act: 'package.entrySentBack',
    noun: 'package',
    subjectId: packageId,
    seenBy: sent.seenBy,
    campaignId: sent.campaignId,
    after: { entry: entry.number, reason: why },
  }
  await moveEntries(ctx, [entry], 'sendBack', { reason: why, packageId, line })
  return sent
}

/** A selected case is first taken out of the selection: the book must never hold what has gone back. */
async function demandNotSelected(ctx: Context, sent: PackageRow, entryId?: string): Promise<void> {
  const selected = await row<{ title: string }>(
    ctx.db,
    `select v.title from selection s join package_entry g on g.entry_id = s.entry_id and g.package_id = $1
     join entry_version v on v.id = s.version_id
     where s.deselected_at is null and ($2::uuid is null or s.entry_id = $2) limit 1`,
    [sent.id, entryId ?? null],
  )
  if (selected) refuse('package.selected', { title: selected.title })
}

/** Ticks that the package has gone by mail. */
export async function markMailed(ctx: Context, id: string): Promise<PackageRow> {
  const sent = await lockPackage(ctx, id)
  demandOpen(ctx, sent, await ownerOf(ctx, sent), 'package.markMailed')
  if (sent.mailedAt) return sent
  await ctx.db.update(PackageRow, { id }, { mailedAt: ctx.now })
  await record(ctx, {
    act: 'package.mailed',
    noun: 'package',
    subjectId: id,
    seenBy: sent.seenBy,
    campaignId: sent.campaignId,
  })
  return Object.assign(sent, { mailedAt: ctx.now })
}
