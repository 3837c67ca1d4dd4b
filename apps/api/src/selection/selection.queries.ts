import DataLoader from 'dataloader'
import { may } from '@huibian/domain'
import { validate } from 'uuid'
import { visibleCampaign } from '../campaign/campaign.queries'
import { sightOf as entrySight } from '../entry/entry.queries'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import type { Chapter } from '../book/book.type'
import type { SelectionRow } from './selection.entity'

/** A selected case as lists need it; the text is read apart. */
export type Selected = Omit<SelectionRow, 'edited' | 'note' | 'deselectedAt'> & { announced: boolean }

const columns = `s.id, s.campaign_id as "campaignId", s.entry_id as "entryId", s.version_id as "versionId", s.chapter,
  s.position, s.tags, s.revision, c.announced_at is not null as announced`
/**
 * Until they are announced there are none but for those who select in the owner's name ($1); then each organisation ($2) has those of
 * entries that it reads.
 */
const from = `from selection s join campaign c on c.id = s.campaign_id where s.deselected_at is null
  and (c.owner_id = $1 or c.announced_at is not null
    and exists (select 1 from entry e where e.id = s.entry_id and strpos(e.seen_by, $2) > 0))`

function sightOf(ctx: Context): [organiser: string | null, line: string] {
  const [organiser, line] = entrySight(ctx)
  return [may(actorOf(ctx), 'selection.read', { organiser }) ? organiser : null, line]
}

/** Selected cases of a campaign in the book's order within each chapter, where the acting organisation may know of them. */
export async function selectedOf(ctx: Context, campaignId: string): Promise<Selected[]> {
  return rows<Selected>(
    ctx.db,
    `select ${columns} ${from} and s.campaign_id = $3 order by s.chapter, s.position, s.id`,
    [...sightOf(ctx), campaignId],
  )
}

/** The same, for whoever takes part in the campaign. */
export async function visibleSelections(ctx: Context, campaignId: string): Promise<Selected[]> {
  await visibleCampaign(ctx, campaignId)
  return selectedOf(ctx, campaignId)
}

/** The selection of an entry, where the acting organisation may know of it. */
export function selectionOfEntry(ctx: Context, entryId: string): Promise<Selected | null> {
  const loader = once(ctx, 'selection.ofEntry', () => {
    return new DataLoader<string, Selected | null>(async (ids) => {
      const found = await rows<Selected>(
        ctx.db,
        `select ${columns} ${from} and s.entry_id = any($3::uuid[])`,
        [...sightOf(ctx), ids.filter((id) => validate(id))],
      )
      const byEntry = new Map(found.map((one) => [one.entryId, one]))
      return ids.map((id) => byEntry.get(id) ?? null)
    })
  })
  return loader.load(entryId)
}

/** All selected cases of a book, read once an operation. */
export function bookSelections(ctx: Context, campaignId: string): Promise<Selected[]> {
  const known = once(ctx, 'book.selections', () => new Map<string, Promise<Selected[]>>())
  const selected = known.get(campaignId) ?? selectedOf(ctx, campaignId)
  known.set(campaignId, selected)
  return selected
}

/** The cases of one chapter; all chapters of a book are read at once. */
export async function chapterSelections(ctx: Context, chapter: Chapter): Promise<Selected[]> {
  const selected = await bookSelections(ctx, chapter.campaignId)
  return selected.filter((one) => one.chapter === chapter.key)
}
