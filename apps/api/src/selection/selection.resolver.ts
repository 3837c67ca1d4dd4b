import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { BookRow } from '../book/book.entity'
import { Book, Chapter } from '../book/book.type'
import { versionLoader } from '../entry/entry.loaders'
import { Entry, EntryVersion } from '../entry/entry.type'
import type { Context } from '../platform/context'
import { spoken } from '../platform/say'
import { WireVerb, WireViolation } from '../platform/wire.type'
import { entryLoader } from '../summary/entry.loader'
import { knownTroubles } from './announcing'
import { bookVerbs } from './bookVerbs'
import { confirmationOf, editedTextOf, editsOf } from './edited.queries'
import { chapterSelections, selectionOfEntry, visibleSelections, type Selected } from './selection.queries'
import { Confirmation, Edit, EditedText, Selection } from './selection.type'

@Resolver(() => Selection)
export class SelectionResolver {
  @Query(() => [Selection])
  selections(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<Selected[]> {
    return visibleSelections(ctx, campaignId)
  }

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

@Resolver(() => Chapter)
export class ChapterResolver {
  @FieldResolver(() => [Selection])
  selections(@Ctx() ctx: Context, @Root() chapter: Chapter): Promise<Selected[]> {
    return chapterSelections(ctx, chapter)
  }
}

@Resolver(() => Book)
export class BookVerbsResolver {
  @FieldResolver(() => [WireVerb])
  verbs(@Ctx() ctx: Context, @Root() book: BookRow): Promise<WireVerb[]> {
    return bookVerbs(ctx, book)
  }

  /** What stands between the selection and its announcement; nothing once it is announced. */
  @FieldResolver(() => [WireViolation])
  async troubles(@Ctx() ctx: Context, @Root() { campaignId }: BookRow): Promise<WireViolation[]> {
    return spoken(await knownTroubles(ctx, campaignId), ctx)
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
