import { v7 } from 'uuid'
import type { Content } from '@huibian/domain'
import { visibleEntry } from '../entry/entry.queries'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { NotFound, refuse, refuseIf } from '../platform/refusal'
import { EditRow, SelectionRow } from './selection.entity'
import { openBook } from '../book/locked'
import { chapterFor, chaptersOf, ownedCampaign, ownerLine, revise } from '../book/owner'
import { notYetChosen } from './staged'
import { selectionOfEntry, type Selected } from './selection.queries'

type Counting = {
  versionId: string
  n: number
  theme: string
  content: Content
  announced: boolean
  /** The end of each chapter so far. */
  ends: { [chapter: string]: number }
}

/**
 * The version that counts: the one that went with the package in force, or, where a way leads straight to the owner, the one that it
 * accepted. The entry is held, so that nobody looks at it anew meanwhile.
 */
async function counting(ctx: Context, entryId: string): Promise<Counting | undefined> {
  return row<Counting>(
    ctx.db,
    `select v.id as "versionId", v.n, v.theme, v.content, c.announced_at is not null as announced,
       (select coalesce(jsonb_object_agg(t.chapter, t.last), '{}') from (
          select s.chapter, max(s.position) as last from selection s where s.campaign_id = c.id group by s.chapter) t) as ends
     from entry e join campaign c on c.id = e.campaign_id
     left join lateral (select h.version_id from package_entry h join package g on g.id = h.package_id
       where h.entry_id = e.id and g.state = 'forwarded') sent on e.state = 'forwarded'
     join entry_version v on v.id = coalesce(sent.version_id,
       case when e.state = 'accepted' and e.receiver_id = c.owner_id then e.submitted_version_id end)
     where e.id = $1 for share of e`,
    [entryId],
  )
}

/** 遴选: takes a case that has come in into the book, at the end of its theme's chapter unless another is named. */
export async function selectEntry(ctx: Context, entryId: string, chapter?: string): Promise<Selected> {
  const entry = await visibleEntry(ctx, entryId)
  const owned = await ownedCampaign(ctx, entry.campaignId, 'selection.select')
  const book = await openBook(ctx, owned)
  const counted = await counting(ctx, entryId)
  if (!counted) refuse('selection.notForwarded')
  if (counted.announced) refuse('selection.announced')
  refuseIf(notYetChosen(ctx, owned.file, 'select'))
  const key = chapter ?? chapterFor(owned.file, counted.theme)
  if (!chaptersOf(owned.file).some((one) => one.key === key)) {
    refuse('selection.noChapter', { chapter: key }, 'chapter')
  }
  const before = await ctx.db.findOne(SelectionRow, { where: { entryId } })
  if (before && before.deselectedAt === null) return asSelected(before)
  const place = { chapter: key, position: (counted.ends[key] ?? 0) + 1, deselectedAt: null }
  const selected = before
    ? await restore(ctx, before, counted, place)
    : await insert(ctx, { campaignId: entry.campaignId, entryId, ...counted }, place)
  await revise(ctx, book)
  await record(ctx, {
    act: 'selection.selected',
    noun: 'selection',
    subjectId: entryId,
    seenBy: ownerLine(ctx),
    after: { chapter: key, position: place.position },
  })
  return asSelected(selected)
}

type Place = Pick<SelectionRow, 'chapter' | 'position' | 'deselectedAt'>

async function insert(
  ctx: Context,
  chosen: { campaignId: string; entryId: string; versionId: string; content: Content },
  place: Place,
): Promise<SelectionRow> {
  const { campaignId, entryId, versionId, content } = chosen
  const made = ctx.db.create(SelectionRow, {
    id: v7(),
    campaignId,
    entryId,
    versionId,
    tags: [],
    note: '',
    edited: content,
    revision: 1,
    ...place,
  })
  await ctx.db.insert(SelectionRow, made)
  return made
}

/** A selection is only ever changed by its owner before it is announced. */
function asSelected(row: SelectionRow): Selected {
  const { edited: _, note: __, deselectedAt: ___, ...selected } = row
  return { ...selected, announced: false }
}

/** What was edited before stands again, unless a later version has come meanwhile: then the new text begins anew, the old is kept. */
async function restore(
  ctx: Context,
  before: SelectionRow,
  { n, versionId, content: edited }: Counting,
  place: Place,
): Promise<SelectionRow> {
  const revision = before.revision + 1
  const anew = before.versionId !== versionId
  const set = anew ? { ...place, versionId, edited, revision } : place
  if (anew) {
    // The history must say why the text of before is gone.
    await ctx.db.insert(EditRow, {
      selectionId: before.id,
      revision,
      content: edited,
      reason: `重新选入：以上报的第 ${n} 稿为准，编辑稿由此重新开始`,
      byName: ctx.signedIn?.accountName ?? '',
      at: ctx.now,
    })
  }
  await ctx.db.update(SelectionRow, { id: before.id }, set)
  return Object.assign(before, set)
}

/** Takes a case out of the selection again; its edited text is kept. */
export async function deselectEntry(ctx: Context, entryId: string): Promise<boolean> {
  const entry = await visibleEntry(ctx, entryId)
  const owned = await ownedCampaign(ctx, entry.campaignId, 'selection.select')
  const book = await openBook(ctx, owned)
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
