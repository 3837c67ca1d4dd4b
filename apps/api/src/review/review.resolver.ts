import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import { asRead } from '../entry/asRead'
import { versionOf } from '../entry/entry.loaders'
import { Entry, EntryVersion, WaiverInput } from '../entry/entry.type'
import type { Context } from '../platform/context'
import { acceptEntry } from './accept'
import { beginReview, confirmScan } from './begin'
import { declineEntry, reopenEntry, returnEntry } from './return'
import { reviewsLoader } from './review.queries'
import { ChecklistAnswer, FieldReason, Review } from './review.type'

@Resolver(() => Entry)
export class EntryReviewResolver {
  @FieldResolver(() => [Review])
  reviews(@Ctx() ctx: Context, @Root() entry: Entry): Promise<Review[]> {
    return reviewsLoader(ctx).load(entry.id)
  }

  @Mutation(() => Entry)
  async beginReview(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Entry> {
    return asRead(await beginReview(ctx, id))
  }

  @Mutation(() => Entry)
  async acceptEntry(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('versionId', () => ID) versionId: string,
    @Arg('checklist', () => [ChecklistAnswer]) checklist: ChecklistAnswer[],
    @Arg('comment', () => String) comment: string,
    @Arg('waivers', () => [WaiverInput], { nullable: true }) waivers?: WaiverInput[] | null,
    @Arg('scanId', () => ID, { nullable: true }) scanId?: string | null,
  ): Promise<Entry> {
    const said = { versionId, scanId, checklist, comment, waivers: waivers ?? [] }
    return asRead(await acceptEntry(ctx, id, said))
  }

  @Mutation(() => Entry)
  async returnEntry(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('versionId', () => ID) versionId: string,
    @Arg('reason', () => String) reason: string,
    @Arg('fields', () => [FieldReason]) fields: FieldReason[],
    @Arg('restamp', () => Boolean, { nullable: true }) restamp?: boolean | null,
  ): Promise<Entry> {
    return asRead(await returnEntry(ctx, id, { versionId, reason, fields, restamp: restamp ?? null }))
  }

  @Mutation(() => Entry)
  async declineEntry(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('versionId', () => ID) versionId: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<Entry> {
    return asRead(await declineEntry(ctx, id, { versionId, reason }))
  }

  @Mutation(() => Entry)
  async reopenEntry(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<Entry> {
    return asRead(await reopenEntry(ctx, id, reason))
  }

  @Mutation(() => Entry)
  async confirmScan(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('scanId', () => ID) scanId: string,
  ): Promise<Entry> {
    return asRead(await confirmScan(ctx, id, scanId))
  }
}

@Resolver(() => Review)
export class ReviewResolver {
  @FieldResolver(() => EntryVersion)
  version(@Ctx() ctx: Context, @Root() review: Review): Promise<EntryVersion> {
    return versionOf(ctx, review.entryId, review.versionId)
  }
}
