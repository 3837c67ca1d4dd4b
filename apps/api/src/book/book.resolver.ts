import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { campaignLoader } from '../campaign/campaign.queries'
import { Campaign } from '../campaign/campaign.type'
import { jobLoader } from '../package/job.queries'
import type { Context } from '../platform/context'
import { Job } from '../platform/job.type'
import { FileLink } from '../platform/wire.type'
import { linkTo } from '../seal/file'
import type { BookRow, EditionRow } from './book.entity'
import { announcedAt } from './announced'
import { bookChapters, bookOf, editionsOf } from './book.queries'
import { Book, Chapter, Edition, WireEditionChange, WireEditionText } from './book.type'
import { compareEditions, compareTexts } from './compare'

@Resolver(() => Book)
export class BookResolver {
  @Query(() => Book, { nullable: true })
  book(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<BookRow> {
    return bookOf(ctx, campaignId)
  }

  @Query(() => [WireEditionChange])
  editionChanges(
    @Ctx() ctx: Context,
    @Arg('fromId', () => ID) fromId: string,
    @Arg('toId', () => ID) toId: string,
  ): Promise<WireEditionChange[]> {
    return compareEditions(ctx, fromId, toId)
  }

  @Query(() => [WireEditionText])
  editionTexts(
    @Ctx() ctx: Context,
    @Arg('fromId', () => ID) fromId: string,
    @Arg('toId', () => ID) toId: string,
    @Arg('entryId', () => ID, { nullable: true }) entryId?: string,
  ): Promise<WireEditionText[]> {
    return compareTexts(ctx, { fromId, toId, entryId: entryId ?? undefined })
  }

  @FieldResolver(() => Campaign)
  campaign(@Ctx() ctx: Context, @Root() book: BookRow): Promise<Campaign | null> {
    return campaignLoader(ctx).load(book.campaignId)
  }

  @FieldResolver(() => [Chapter])
  chapters(@Ctx() ctx: Context, @Root() book: BookRow): Promise<Chapter[]> {
    return bookChapters(ctx, book.campaignId)
  }

  @FieldResolver(() => [Edition])
  editions(@Ctx() ctx: Context, @Root() book: BookRow): Promise<EditionRow[]> {
    return editionsOf(ctx, book.campaignId)
  }

  @FieldResolver(() => Date, { nullable: true })
  announcedAt(@Ctx() ctx: Context, @Root() book: BookRow): Promise<Date | null> {
    return announcedAt(ctx, book.campaignId)
  }
}

@Resolver(() => Edition)
export class EditionResolver {
  @FieldResolver(() => Date)
  createdAt(@Root() edition: EditionRow): Date {
    return edition.at
  }

  @FieldResolver(() => String)
  by(@Root() edition: EditionRow): string {
    return edition.byName
  }

  @FieldResolver(() => FileLink, { nullable: true })
  pdf(@Ctx() ctx: Context, @Root() edition: EditionRow): Promise<FileLink | null> {
    return linkTo(ctx, edition.pdfFileId)
  }

  @FieldResolver(() => FileLink, { nullable: true })
  docx(@Ctx() ctx: Context, @Root() edition: EditionRow): Promise<FileLink | null> {
    return linkTo(ctx, edition.docxFileId)
  }

  @FieldResolver(() => Job, { nullable: true })
  job(@Ctx() ctx: Context, @Root() edition: EditionRow): Promise<Job | null> | null {
    return edition.jobId ? jobLoader(ctx).load(edition.jobId) : null
  }
}
