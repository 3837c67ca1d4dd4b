import {
  entryNoun,
  may,
  themeField,
  wholeBook,
  wordsOf,
  type Campaign as CampaignFile,
  type Language,
  type Verb,
} from '@huibian/domain'
import { fileOf, visibleCampaign } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { actorOf, once, type Context } from '../platform/context'
import { demand, NotFound } from '../platform/refusal'
import { announcedLoader } from './announced'
import { BookRow } from './book.entity'

/** A campaign whose owner the actor acts for: to everybody else its book is not there. */
export type Owned = { campaign: Campaign; file: CampaignFile }

export async function ownedCampaign(ctx: Context, campaignId: string, verb: Verb): Promise<Owned> {
  const known = once(ctx, 'book.owned', () => new Map<string, Promise<Owned>>())
  const owned = known.get(campaignId) ?? readOwned(ctx, campaignId)
  known.set(campaignId, owned)
  const { campaign } = await owned
  demand(may(actorOf(ctx), verb, { organiser: campaign.ownerId }))
  return owned
}

async function readOwned(ctx: Context, campaignId: string): Promise<Owned> {
  const campaign = await visibleCampaign(ctx, campaignId)
  if (campaign.ownerId !== actorOf(ctx).post.organisation.id) throw new NotFound()
  if (campaign.announcedAt !== undefined) announcedLoader(ctx).prime(campaign.id, campaign.announcedAt)
  return { campaign, file: await fileOf(ctx, campaign) }
}

/** The book as it is before anybody has written in it. */
export function blankBook(campaign: Campaign, file: CampaignFile): BookRow {
  const name =
    file.documents.find((document) => document.kind === 'book')?.name ?? `优秀${entryNoun(file, 'zh')}集`
  return {
    campaignId: campaign.id,
    revision: 1,
    title: wordsOf(name),
    preface: [],
    editorsNote: [],
    colophon: [],
    authorConfirmation: false,
    lockedPrint: null,
  }
}

/** The book, locked until the operation ends; made when it is the first time that anybody needs it. */
export async function lockBook(ctx: Context, owned: Owned): Promise<BookRow> {
  const blank = blankBook(owned.campaign, owned.file)
  await ctx.db.createQueryBuilder().insert().into(BookRow).values(blank).orIgnore().execute()
  return ctx.db.findOneOrFail(BookRow, {
    where: { campaignId: owned.campaign.id },
    lock: { mode: 'pessimistic_write' },
  })
}

/** Every change of selection, order or front matter is a new revision of the book. */
export async function revise(
  ctx: Context,
  book: BookRow,
  set: Partial<Omit<BookRow, 'campaignId' | 'revision'>> = {},
): Promise<BookRow> {
  const next = { ...set, revision: book.revision + 1 }
  await ctx.db.update(BookRow, { campaignId: book.campaignId }, next)
  return Object.assign(book, next)
}

/** Chapters in the order of the form's themes, else one for all. The book and its lists name them in Chinese, a screen in its own language. */
export function chaptersOf(file: CampaignFile, language: Language = 'zh'): { key: string; title: string }[] {
  const options = themeField(file)?.options
  if (options) return options.map(({ id, name }) => ({ key: id, title: wordsOf(name, language) }))
  const noun = entryNoun(file, language)
  return [{ key: wholeBook, title: language === 'zh' ? `入选${noun}` : `Selected ${noun}s` }]
}

/** Where a case of a theme stands unless somebody says otherwise. */
export const chapterFor = (file: CampaignFile, theme: string): string =>
  themeField(file) ? theme : (chaptersOf(file)[0]?.key ?? theme)

/** Selecting is the owner's business: its lines of history are not seen below. */
export function ownerLine(ctx: Context): string {
  return `/${ctx.signedIn?.actor?.post.organisation.key ?? ''}/`
}
