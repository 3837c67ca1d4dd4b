import { GraphQLJSON } from 'graphql-scalars'
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { inOrder, type Consent, type Content } from '@huibian/domain'
import { Attachment } from '../attachment/attachment.type'
import { campaignFileLoader, campaignLoader } from '../campaign/campaign.queries'
import { Campaign } from '../campaign/campaign.type'
import { organisationOf } from '../organisation/organisation.queries'
import { Organisation } from '../organisation/organisation.type'
import type { Context } from '../platform/context'
import { PageInput } from '../platform/wire.type'
import { closesAtOf } from './closesAt'
import { consentOf } from './consent'
import { partsLoader, snapshotsOf, versionOf, versionsLoader } from './entry.loaders'
import { frameOf } from './frame'
import { toldMark } from './toldMark'
import { listEntries, neighboursOf, visibleEntries, visibleEntry } from './entry.queries'
import {
  Attestation,
  Entry,
  EntryFilter,
  EntryNeighbours,
  EntryPage,
  EntrySort,
  EntryVersion,
  Snapshot,
  Waiver,
} from './entry.type'

@Resolver(() => Entry)
export class EntryResolver {
  @Query(() => EntryPage)
  entries(
    @Ctx() ctx: Context,
    @Arg('filter', () => EntryFilter) filter: EntryFilter,
    @Arg('sort', () => EntrySort) sort: EntrySort,
    @Arg('page', () => PageInput) page: PageInput,
    @Arg('descending', () => Boolean, { nullable: true }) descending?: boolean,
  ): Promise<EntryPage> {
    return listEntries(ctx, { filter, sort, page, descending: descending ?? false })
  }

  @Query(() => EntryNeighbours, { nullable: true })
  entryNeighbours(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('filter', () => EntryFilter) filter: EntryFilter,
    @Arg('sort', () => EntrySort) sort: EntrySort,
    @Arg('descending', () => Boolean, { nullable: true }) descending?: boolean,
  ): Promise<EntryNeighbours> {
    return neighboursOf(ctx, id, { filter, sort, descending: descending ?? false })
  }

  @Query(() => Entry, { nullable: true })
  entry(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Entry> {
    return visibleEntry(ctx, id)
  }

  @Query(() => [Entry], { nullable: 'items' })
  async entriesByIds(@Ctx() ctx: Context, @Arg('ids', () => [ID]) ids: string[]): Promise<(Entry | null)[]> {
    const found = new Map((await visibleEntries(ctx, ids.slice(0, 100))).map((entry) => [entry.id, entry]))
    return ids.slice(0, 100).map((id) => found.get(id) ?? null)
  }

  @FieldResolver(() => Campaign)
  campaign(@Ctx() ctx: Context, @Root() entry: Entry): Promise<Campaign | null> {
    return campaignLoader(ctx).load(entry.campaignId)
  }

  @FieldResolver(() => Organisation)
  filer(@Ctx() ctx: Context, @Root() entry: Entry): Promise<Organisation> {
    return organisationOf(ctx, entry.filerId)
  }

  @FieldResolver(() => Organisation)
  receiver(@Ctx() ctx: Context, @Root() entry: Entry): Promise<Organisation> {
    return organisationOf(ctx, entry.receiverId)
  }

  @FieldResolver(() => String, { nullable: true })
  mark(@Ctx() ctx: Context, @Root() entry: Entry): Promise<string | null> {
    return toldMark(ctx, entry)
  }

  @FieldResolver(() => String, { nullable: true })
  async consent(@Ctx() ctx: Context, @Root() entry: Entry): Promise<Consent | null> {
    const { participationId, phase, receiverId, submittedAt: at } = entry
    return consentOf(ctx, { mark: await toldMark(ctx, entry), participationId, phase, receiverId, at })
  }

  @FieldResolver(() => GraphQLJSON)
  async content(@Ctx() ctx: Context, @Root() entry: Entry): Promise<Content> {
    return (await frameOf(ctx, entry.id)).content
  }

  @FieldResolver(() => [Attachment])
  async attachments(@Ctx() ctx: Context, @Root() entry: Entry): Promise<Attachment[]> {
    return (await partsLoader(ctx).load(entry.id)).attachments
  }

  @FieldResolver(() => [EntryVersion])
  versions(@Ctx() ctx: Context, @Root() entry: Entry): Promise<EntryVersion[]> {
    return versionsLoader(ctx).load(entry.id)
  }

  @FieldResolver(() => EntryVersion, { nullable: true })
  async currentVersion(@Ctx() ctx: Context, @Root() entry: Entry): Promise<EntryVersion | null> {
    return entry.versionId ? versionOf(ctx, entry.id, entry.versionId) : null
  }

  @FieldResolver(() => [Attestation])
  async attestations(@Ctx() ctx: Context, @Root() entry: Entry): Promise<Attestation[]> {
    const { campaignId, campaignVersion: version } = entry
    const { attestations: given } = await partsLoader(ctx).load(entry.id)
    return inOrder(given, (await campaignFileLoader(ctx).load({ campaignId, version })).attestations)
  }

  @FieldResolver(() => [Waiver])
  async waivers(@Ctx() ctx: Context, @Root() entry: Entry): Promise<Waiver[]> {
    return (await partsLoader(ctx).load(entry.id)).waivers
  }

  @FieldResolver(() => [Snapshot])
  snapshots(@Ctx() ctx: Context, @Root() entry: Entry): Promise<Snapshot[]> {
    return snapshotsOf(ctx, entry)
  }

  @FieldResolver(() => Date)
  closesAt(@Ctx() ctx: Context, @Root() entry: Entry): Promise<Date> {
    return closesAtOf(ctx, entry)
  }
}
