import { v7 } from 'uuid'
import type { Content } from '@huibian/domain'
import { visibleEntry } from '../entry/entry.queries'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { NotFound, refuse } from '../platform/refusal'
import { SelectionRow } from './compilation.entity'
import { chaptersOf, lockBook, ownedCampaign, revise } from './owner'
import { selectionOfEntry, type Selected } from './selection.queries'

type Forwarded = { versionId: string; theme: string; content: Content; announced: boolean }

/** The version that counts: the one that went with the package in force. */
async function counting(ctx: Context, entryId: string): Promise<Forwarded | undefined> {
  return row<Forwarded>(
    ctx.db,
    `select h.version_id as "versionId", v.theme, v.content, c.announced_at is not null as announced
     from package_entry h join package g on g.id = h.package_id and g.state = 'forwarded'
     join entry e on e.id = h.entry_id and e.state = 'forwarded'
     join campaign c on c.id = e.campaign_id
     join entry_version v on v.id = h.version_id where h.entry_id = $1`,
    [entryId],
  )
}

/** 遴选: takes a forwarded case into the book, at the end of its theme's chapter unless another is named. */
export async function selectEntry(ctx: Context, entryId: string, chapter?: string): Promise<Selected> {
  const entry = await visibleEntry(ctx, entryId)
  const owned = await ownedCampaign(ctx, entry.campaignId, 'selection.select')
  const book = await lockBook(ctx, owned)
  const forwarded = await counting(ctx, entryId)
  if (!forwarded) refuse('selection.notForwarded')
  if (forwarded.announced) refuse('selection.announced')
  const key = chapter ?? forwarded.theme
  if (!chaptersOf(owned.file).some((one) => one.key === key)) {
    refuse('selection.noChapter', { chapter: key }, 'chapter')
  }
  const before = await ctx.db.findOne(SelectionRow, { where: { entryId } })
  if (before && before.deselectedAt === null) return found(ctx, entryId)
  const last = await row<{ n: number }>(
    ctx.db,
    'select coalesce(max(position), 0)::int as n from selection where campaign_id = $1 and chapter = $2',
    [entry.campaignId, key],
  )
  const place = { chapter: key, position: (last?.n ?? 0) + 1, deselectedAt: null }
  if (before) await restore(ctx, before, forwarded, place)
  else
    await ctx.db.insert(SelectionRow, {
      id: v7(),
      campaignId: entry.campaignId,
      entryId,
      versionId: forwarded.versionId,
      tags: [],
      edited: forwarded.content,
      revision: 1,
      ...place,
    })
  await revise(ctx, book)
  await record(ctx, {
    act: 'selection.selected',
    noun: 'selection',
    subjectId: entryId,
    seenBy: ownerLine(ctx),
    after: place,
  })
  return found(ctx, entryId)
}

/** What was edited before stands again, unless a later version has come meanwhile: then the new text begins anew, the old is kept. */
async function restore(
  ctx: Context,
  before: SelectionRow,
  forwarded: Forwarded,
  place: Pick<SelectionRow, 'chapter' | 'position' | 'deselectedAt'>,
): Promise<void> {
  const same = before.versionId === forwarded.versionId
  await ctx.db.update(
    SelectionRow,
    { id: before.id },
    same
      ? place
      : {
          ...place,
          versionId: forwarded.versionId,
          edited: forwarded.content,
          revision: before.revision + 1,
        },
  )
}

/** Selecting is the owner's business: its lines of history are not seen below. */
export function ownerLine(ctx: Context): string {
  return `/${ctx.signedIn?.actor?.post.organisation.key ?? ''}/`
}

async function found(ctx: Context, entryId: string): Promise<Selected> {
  ctx.loaders.delete('selection.ofEntry')
  const selected = await selectionOfEntry(ctx, entryId)
  if (!selected) throw new NotFound()
  return selected
}

/** Takes a case out of the selection again; its edited text is kept. */
export async function deselectEntry(ctx: Context, entryId: string): Promise<boolean> {
  const entry = await visibleEntry(ctx, entryId)
  const owned = await ownedCampaign(ctx, entry.campaignId, 'selection.select')
  const book = await lockBook(ctx, owned)
  const selected = await selectionOfEntry(ctx, entryId)
  if (!selected) throw new NotFound()
  if (selected.announced) refuse('selection.announced')
  await ctx.db.update(SelectionRow, { id: selected.id }, { deselectedAt: ctx.now })
  await revise(ctx, book)
  await record(ctx, {
    act: 'selection.deselected',
    noun: 'selection',
    subjectId: entryId,
    seenBy: ownerLine(ctx),
    before: { chapter: selected.chapter, position: selected.position },
  })
  return true
}
