import DataLoader from 'dataloader'
import { may } from '@huibian/domain'
import { validate } from 'uuid'
import { actorOf, once, type Context } from '../platform/context'
import { rows } from '../platform/database'
import { NotFound } from '../platform/refusal'
import { BookRow, EditionRow } from './book.entity'
import type { Chapter } from './book.type'
import { blankBook, chaptersOf, ownedCampaign } from './owner'

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
