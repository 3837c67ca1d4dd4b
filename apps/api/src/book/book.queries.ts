import { may } from '@huibian/domain'
import { validate } from 'uuid'
import { actorOf, type Context } from '../platform/context'
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
