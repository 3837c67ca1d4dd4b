import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { campaignLoader } from '../campaign/campaign.queries'
import { Campaign } from '../campaign/campaign.type'
import { versionLoader } from '../entry/entry.loaders'
import { Entry, EntryVersion } from '../entry/entry.type'
import { jobLoader } from '../package/job.queries'
import type { Context } from '../platform/context'
import { Job } from '../platform/job.type'
import { FileLink, WireVerb } from '../platform/wire.type'
import { linkTo } from '../seal/file'
import { entryLoader } from '../summary/entry.loader'
import { compareEditions, compareTexts } from './compare'
import type { BookRow, EditionRow } from './compilation.entity'
import {
  announcedAt,
  bookChapters,
  bookOf,
  bookVerbs,
  chapterSelections,
  confirmationOf,
  editedTextOf,
  editionsOf,
  editsOf,
} from './compilation.queries'
import {
  Book,
  Chapter,
  Confirmation,
  Edit,
  EditedText,
  Edition,
  Selection,
  WireEditionChange,
  WireEditionText,
} from './compilation.type'
import { selectionOfEntry, visibleSelections, type Selected } from './selection.queries'

@Resolver(() => Book)
export class BookResolver {
  @Query(() => Book, { nullable: true })
  book(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<BookRow> {
    return bookOf(ctx, campaignId)
  }

  @Query(() => [Selection])
  selections(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<Selected[]> {
    return visibleSelections(ctx, campaignId)
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

  @FieldResolver(() => [WireVerb])
  verbs(@Ctx() ctx: Context, @Root() book: BookRow): Promise<WireVerb[]> {
    return bookVerbs(ctx, book)
  }
}

@Resolver(() => Chapter)
export class ChapterResolver {
  @FieldResolver(() => [Selection])
  selections(@Ctx() ctx: Context, @Root() chapter: Chapter): Promise<Selected[]> {
    return chapterSelections(ctx, chapter)
  }
}

@Resolver(() => Selection)
export class SelectionResolver {
  @FieldResolver(() => Entry)
  entry(@Ctx() ctx: Context, @Root() selection: Selected): Promise<Entry> {
    return entryLoader(ctx).load(selection.entryId)
  }

  @FieldResolver(() => EntryVersion)
  version(@Ctx() ctx: Context, @Root() selection: Selected): Promise<EntryVersion | null> {
    return versionLoader(ctx).load(selection.versionId)
  }

  @FieldResolver(() => EditedText, { nullable: true })
  edited(@Ctx() ctx: Context, @Root() selection: Selected): Promise<EditedText | null> {
    return editedTextOf(ctx, selection)
  }
}

@Resolver(() => EditedText)
export class EditedTextResolver {
  @FieldResolver(() => [Edit])
  edits(@Ctx() ctx: Context, @Root() text: EditedText): Promise<Edit[]> {
    return editsOf(ctx, text.selectionId)
  }

  @FieldResolver(() => Confirmation, { nullable: true })
  confirmation(@Ctx() ctx: Context, @Root() text: EditedText): Promise<Confirmation | null> {
    return confirmationOf(ctx, text.selectionId)
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

/** Whether a case is selected is the owner's knowledge until it is announced. */
@Resolver(() => Entry)
export class EntrySelectionResolver {
  @FieldResolver(() => Selection, { nullable: true })
  selection(@Ctx() ctx: Context, @Root() entry: Entry): Promise<Selected | null> {
    return selectionOfEntry(ctx, entry.id)
  }
}
