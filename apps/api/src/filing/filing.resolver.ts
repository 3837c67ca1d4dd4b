import { GraphQLJSON } from 'graphql-scalars'
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql'
import { Attachment } from '../attachment/attachment.type'
import type { Context } from '../platform/context'
import { FileLink, WireVerb, WireViolation } from '../platform/wire.type'
import { Campaign, Choice } from '../campaign/campaign.type'
import { asRead } from '../entry/asRead'
import { asksOf } from './asked'
import { discardEntry } from './discard'
import { Entry, WaiverInput } from '../entry/entry.type'
import { finaliseEntry, takeBackEntry } from './finalise'
import { AskedAttestation, ImportedDraft, StartingArgs, Way } from './filing.type'
import { importDraft } from './importDraft'
import { importedFilesOf } from './imported.queries'
import { attachPicture } from './pictures'
import { saveDraft } from './save'
import { startEntry } from './start'
import { submitEntry } from './submit'
import { verbsOf, violationsAt } from './verbs'
import { kindsOf, waysOf } from './ways'
import { withdrawEntry } from './withdraw'

@Resolver(() => Entry)
export class FilingResolver {
  @FieldResolver(() => [WireViolation])
  violations(
    @Ctx() ctx: Context,
    @Root() entry: Entry,
    @Arg('at', () => String) at: string,
  ): Promise<WireViolation[]> {
    return violationsAt(ctx, entry, at)
  }

  @FieldResolver(() => [AskedAttestation])
  asks(@Ctx() ctx: Context, @Root() entry: Entry): Promise<AskedAttestation[]> {
    return asksOf(ctx, entry)
  }

  @FieldResolver(() => [FileLink])
  importedFiles(@Ctx() ctx: Context, @Root() entry: Entry): Promise<FileLink[]> {
    return importedFilesOf(ctx, entry.id)
  }

  @FieldResolver(() => [WireVerb])
  verbs(@Ctx() ctx: Context, @Root() entry: Entry): Promise<WireVerb[]> {
    return verbsOf(ctx, entry)
  }

  @Mutation(() => Entry)
  async startEntry(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Args(() => StartingArgs) { phase, kind, route, receiverId }: StartingArgs,
  ): Promise<Entry> {
    const chosen = { kind: kind ?? undefined, route: route ?? undefined, receiverId: receiverId ?? undefined }
    return asRead(await startEntry(ctx, campaignId, { phase, ...chosen }))
  }

  @Mutation(() => Entry)
  async saveDraft(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('revision', () => Int) revision: number,
    @Arg('content', () => GraphQLJSON, { validate: false }) content: unknown,
  ): Promise<Entry> {
    return asRead(await saveDraft(ctx, id, { revision, content }))
  }

  @Mutation(() => Boolean)
  discardEntry(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('revision', () => Int) revision: number,
  ): Promise<boolean> {
    return discardEntry(ctx, id, revision)
  }

  @Mutation(() => Attachment)
  attachPicture(
    @Ctx() ctx: Context,
    @Arg('entryId', () => ID) entryId: string,
    @Arg('uploadId', () => ID) uploadId: string,
  ): Promise<Attachment> {
    return attachPicture(ctx, entryId, uploadId)
  }

  @Mutation(() => ImportedDraft)
  importDraft(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('uploadId', () => ID) uploadId: string,
  ): Promise<ImportedDraft> {
    return importDraft(ctx, id, uploadId)
  }

  @Mutation(() => Entry)
  async finaliseEntry(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('revision', () => Int) revision: number,
  ): Promise<Entry> {
    return asRead(await finaliseEntry(ctx, id, revision))
  }

  @Mutation(() => Entry)
  async takeBackEntry(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Entry> {
    return asRead(await takeBackEntry(ctx, id))
  }

  @Mutation(() => Entry)
  async submitEntry(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('revision', () => Int) revision: number,
    @Arg('attestations', () => [String]) attestations: string[],
    @Arg('waivers', () => [WaiverInput]) waivers: WaiverInput[],
  ): Promise<Entry> {
    return asRead(await submitEntry(ctx, id, { revision, attestations, waivers }))
  }

  @Mutation(() => Entry)
  async withdrawEntry(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<Entry> {
    return asRead(await withdrawEntry(ctx, id, reason))
  }
}

@Resolver(() => Campaign)
export class CampaignWaysResolver {
  /** 作品种类, in the order of the notice. */
  @FieldResolver(() => [Choice])
  kinds(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<Choice[]> {
    return kindsOf(ctx, campaign)
  }

  @FieldResolver(() => [Way])
  ways(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<Way[]> {
    return waysOf(ctx, campaign)
  }
}
