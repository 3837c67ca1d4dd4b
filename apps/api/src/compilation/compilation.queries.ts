import DataLoader from 'dataloader'
import { may, type Content, type Verb, type Violation } from '@huibian/domain'
import { validate } from 'uuid'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { NotFound } from '../platform/refusal'
import { spoken } from '../platform/say'
import type { WireVerb } from '../platform/wire.type'
import { BookRow, EditionRow } from './compilation.entity'
import type { Chapter, Confirmation, Edit, EditedText } from './compilation.type'
import { blankBook, chaptersOf, ownedCampaign } from './owner'
import { selectedOf, type Selected } from './selection.queries'

/** The book of a campaign that the actor's organisation owns. */
export async function bookOf(ctx: Context, campaignId: string): Promise<BookRow> {
  const { campaign, file } = await ownedCampaign(ctx, campaignId, 'book.read')
  const book = await ctx.db.findOne(BookRow, { where: { campaignId } })
  return book ?? blankBook(campaign, file)
}

/** Chapters by theme, the empty ones too: they are where cases may be put. */
export async function bookChapters(ctx: Context, campaignId: string): Promise<Chapter[]> {
  const { file } = await ownedCampaign(ctx, campaignId, 'book.read')
  return chaptersOf(file, ctx.asked.language).map((chapter) => ({ ...chapter, campaignId }))
}

/** All selected cases of a book, read once an operation. */
function bookSelections(ctx: Context, campaignId: string): Promise<Selected[]> {
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

/** All editions, the latest first, without what they were made of. */
export function editionsOf(ctx: Context, campaignId: string): Promise<EditionRow[]> {
  return ctx.db.find(EditionRow, { where: { campaignId }, order: { at: 'DESC', id: 'DESC' }, take: 100 })
}

/** When the selection was announced; null while it is the owner's alone. */
export async function announcedAt(ctx: Context, campaignId: string): Promise<Date | null> {
  const loader = once(ctx, 'book.announcedAt', () => {
    return new DataLoader<string, Date | null>(async (ids) => {
      const found = await rows<{ id: string; at: Date | null }>(
        ctx.db,
        'select id, announced_at as at from campaign where id = any($1::uuid[])',
        [ids],
      )
      return ids.map((id) => found.find((one) => one.id === id)?.at ?? null)
    })
  })
  return loader.load(campaignId)
}

/** The edited text of a selected case; null to whoever does not own the campaign. */
export function editedTextOf(ctx: Context, selection: Selected): Promise<EditedText | null> {
  const loader = once(ctx, 'selection.edited', () => {
    return new DataLoader<string, EditedText | null>(async (ids) => {
      const found = await rows<{ id: string; revision: number; edited: Content; note: string }>(
        ctx.db,
        `select s.id, s.revision, s.edited, s.note from selection s where s.id = any($1::uuid[]) and owns(s.campaign_id)`,
        [ids],
      )
      const byId = new Map(found.map((one) => [one.id, one]))
      return ids.map((id) => {
        const one = byId.get(id)
        return one ? { selectionId: id, revision: one.revision, content: one.edited, note: one.note } : null
      })
    })
  })
  return loader.load(selection.id)
}

/** Every change of an edited text with its reason, the first one first. */
export function editsOf(ctx: Context, selectionId: string): Promise<Edit[]> {
  const loader = once(ctx, 'selection.edits', () => {
    return new DataLoader<string, Edit[]>(async (ids) => {
      const found = await rows<Edit & { selectionId: string }>(
        ctx.db,
        `select selection_id as "selectionId", revision, reason, by_name as by, at, content
         from edit where selection_id = any($1::uuid[]) order by revision`,
        [ids],
      )
      return ids.map((id) => found.filter((edit) => edit.selectionId === id))
    })
  })
  return loader.load(selectionId)
}

/** The latest 作者确认 of an edited text, whichever revision it was of. */
export function confirmationOf(ctx: Context, selectionId: string): Promise<Confirmation | null> {
  const loader = once(ctx, 'selection.confirmation', () => {
    return new DataLoader<string, Confirmation | null>(async (ids) => {
      const found = await rows<Confirmation & { selectionId: string }>(
        ctx.db,
        `select distinct on (selection_id) selection_id as "selectionId", revision, person, way, by_name as by, at
         from confirmation where selection_id = any($1::uuid[]) order by selection_id, revision desc`,
        [ids],
      )
      const bySelection = new Map(found.map((one) => [one.selectionId, one]))
      return ids.map((id) => bySelection.get(id) ?? null)
    })
  })
  return loader.load(selectionId)
}

const shown: readonly Verb[] = [
  'selection.select',
  'selection.order',
  'selection.tag',
  'book.edit',
  'book.compile',
  'book.lock',
  'selection.announce',
]

/** What the editor may do with the book now and, if not, why. */
export async function bookVerbs(ctx: Context, book: BookRow): Promise<WireVerb[]> {
  const selected = await bookSelections(ctx, book.campaignId)
  const announced = (await announcedAt(ctx, book.campaignId)) !== null
  const refusals: { [verb in Verb]?: string | undefined } = {
    'selection.select': announced ? 'selection.announced' : undefined,
    'book.compile': selected.length === 0 ? 'selection.none' : undefined,
    'selection.announce':
      selected.length === 0 ? 'selection.none' : announced ? 'selection.announced' : undefined,
  }
  return shown.map((verb) => {
    const message = refusals[verb]
    const violations: Violation[] = message ? [{ rule: message, message, args: {}, strength: 'hard' }] : []
    return { verb, allowed: !message, violations: spoken(violations, ctx.asked.language) }
  })
}

/** An edition of the acting organisation's own campaign; to whoever may not read its book it is not there. */
export async function visibleEdition(ctx: Context, id: string, whole = false): Promise<EditionRow> {
  const actor = actorOf(ctx)
  const owner = actor.post.organisation.id
  if (!validate(id) || !may(actor, 'book.read', { organiser: owner })) throw new NotFound()
  const query = ctx.db
    .createQueryBuilder(EditionRow, 'e')
    .where('e.id = :id', { id })
    .andWhere('e.campaignId in (select c.id from campaign c where c.owner_id = :owner)', { owner })
  if (whole) query.addSelect('e.snapshot')
  const edition = await query.getOne()
  if (!edition) throw new NotFound()
  return edition
}
