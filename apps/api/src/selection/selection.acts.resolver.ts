import { GraphQLJSON } from 'graphql-scalars'
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql'
import type { BookRow } from '../book/book.entity'
import { Book } from '../book/book.type'
import { WaiverInput } from '../entry/entry.type'
import type { Context } from '../platform/context'
import { announceSelection } from './announce'
import { confirmText } from './confirmText'
import { editText } from './editText'
import { importOrder } from './importOrder'
import { noteSelection } from './note'
import { orderSelection } from './order'
import { deselectEntry, selectEntry } from './select'
import type { Selected } from './selection.queries'
import { Selection, SelectionOrder } from './selection.type'
import { tagSelection } from './tag'

@Resolver()
export class SelectionActsResolver {
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
    @Arg('tag', () => String) tag: string,
    @Arg('on', () => Boolean) on: boolean,
  ): Promise<Selected> {
    return tagSelection(ctx, entryId, { tag, on })
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
    @Arg('before', () => String) before: string,
  ): Promise<Selected> {
    return noteSelection(ctx, entryId, { note, before })
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
  announceSelection(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('waivers', () => [WaiverInput], { nullable: true }) waivers?: WaiverInput[],
  ): Promise<BookRow> {
    return announceSelection(ctx, campaignId, waivers ?? [])
  }
}
