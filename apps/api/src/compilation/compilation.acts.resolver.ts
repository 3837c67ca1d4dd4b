import { GraphQLJSON } from 'graphql-scalars'
import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Mutation, Resolver } from 'type-graphql'
import { IsBoolean, IsDefined, IsInt, IsOptional, IsString } from 'class-validator'
import type { Context } from '../platform/context'
import { announceSelection } from './announce'
import type { BookRow, EditionRow } from './compilation.entity'
import { Book, Edition, Selection, SelectionOrder } from './compilation.type'
import { compileEdition, lockEdition } from './compile'
import { confirmText } from './confirmText'
import { editText } from './editText'
import { importOrder } from './importOrder'
import { noteSelection } from './note'
import { orderSelection } from './order'
import { saveBook } from './saveBook'
import { deselectEntry, selectEntry } from './select'
import type { Selected } from './selection.queries'
import { tagSelection } from './tag'

@ArgsType()
class BookArgs {
  @Field(() => ID)
  @IsString()
  campaignId: string

  @Field(() => Int)
  @IsInt()
  revision: number

  @Field(() => String)
  @IsString()
  title: string

  @Field(() => GraphQLJSON)
  @IsDefined()
  preface: unknown

  @Field(() => GraphQLJSON)
  @IsDefined()
  editorsNote: unknown

  @Field(() => GraphQLJSON)
  @IsDefined()
  colophon: unknown

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  authorConfirmation?: boolean
}

@Resolver()
export class CompilationActsResolver {
  @Mutation(() => Selection)
  selectEntry(
    @Ctx() ctx: Context,
    @Arg('entryId', () => ID) entryId: string,
    @Arg('chapter', () => String, { nullable: true }) chapter?: string,
  ): Promise<Selected> {
    return selectEntry(ctx, entryId, chapter ?? undefined)
  }

  @Mutation(() => Boolean)
  deselectEntry(@Ctx() ctx: Context, @Arg('entryId', () => ID) entryId: string): Promise<boolean> {
    return deselectEntry(ctx, entryId)
  }

  @Mutation(() => Book)
  orderSelection(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('revision', () => Int) revision: number,
    @Arg('order', () => [SelectionOrder]) order: SelectionOrder[],
  ): Promise<BookRow> {
    return orderSelection(ctx, campaignId, revision, order)
  }

  @Mutation(() => Book)
  importOrder(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('revision', () => Int) revision: number,
    @Arg('uploadId', () => ID) uploadId: string,
  ): Promise<BookRow> {
    return importOrder(ctx, campaignId, revision, uploadId)
  }

  @Mutation(() => Selection)
  tagSelection(
    @Ctx() ctx: Context,
    @Arg('entryId', () => ID) entryId: string,
    @Arg('tags', () => [String]) tags: string[],
  ): Promise<Selected> {
    return tagSelection(ctx, entryId, tags)
  }

  @Mutation(() => Selection)
  editText(
    @Ctx() ctx: Context,
    @Arg('entryId', () => ID) entryId: string,
    @Arg('revision', () => Int) revision: number,
    @Arg('content', () => GraphQLJSON, { validate: false }) content: unknown,
    @Arg('reason', () => String) reason: string,
  ): Promise<Selected> {
    return editText(ctx, { entryId, revision, content, reason })
  }

  @Mutation(() => Selection)
  noteSelection(
    @Ctx() ctx: Context,
    @Arg('entryId', () => ID) entryId: string,
    @Arg('note', () => String) note: string,
  ): Promise<Selected> {
    return noteSelection(ctx, entryId, note)
  }

  @Mutation(() => Selection)
  confirmText(
    @Ctx() ctx: Context,
    @Arg('entryId', () => ID) entryId: string,
    @Arg('revision', () => Int) revision: number,
    @Arg('person', () => String) person: string,
    @Arg('way', () => String) way: string,
  ): Promise<Selected> {
    return confirmText(ctx, { entryId, revision, person, way })
  }

  @Mutation(() => Book)
  saveBook(@Ctx() ctx: Context, @Args(() => BookArgs) given: BookArgs): Promise<BookRow> {
    return saveBook(ctx, given)
  }

  @Mutation(() => Edition)
  compileEdition(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('kind', () => String) kind: string,
  ): Promise<EditionRow> {
    return compileEdition(ctx, campaignId, kind)
  }

  @Mutation(() => Edition)
  lockEdition(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<EditionRow> {
    return lockEdition(ctx, id)
  }

  @Mutation(() => Book)
  announceSelection(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<BookRow> {
    return announceSelection(ctx, campaignId)
  }
}
