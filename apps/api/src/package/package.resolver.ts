import type { Consent } from '@huibian/domain'
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { campaignLoader } from '../campaign/campaign.queries'
import { Campaign } from '../campaign/campaign.type'
import { consentOf } from '../entry/consent'
import { versionLoader } from '../entry/entry.loaders'
import { Entry, EntryVersion } from '../entry/entry.type'
import { organisationOf } from '../organisation/organisation.queries'
import { Organisation } from '../organisation/organisation.type'
import type { Context } from '../platform/context'
import { Job } from '../platform/job.type'
import { NotFound } from '../platform/refusal'
import { FileLink, PageInput, WireVerb } from '../platform/wire.type'
import { linkTo } from '../seal/file'
import { entryLoader } from '../summary/entry.loader'
import { markMailed, recallPackage, returnPackage, sendBackEntry } from './decide'
import { forwardPackage } from './forward'
import { hasFailed, jobLoader } from './job.queries'
import { mailOf } from './mail'
import type { PackageRow } from './package.entity'
import { listPackages, packageEntries, packageOfEntry, visiblePackage } from './package.queries'
import {
  MailText,
  Package,
  PackageEntry,
  PackageOrigin,
  PackagePage,
  PackageRef,
  WentWith,
} from './package.type'
import { packageVerbs } from './package.verbs'
import { wentWithLoader } from './wentWith.queries'

@Resolver(() => Package)
export class PackageResolver {
  @Query(() => PackagePage)
  packages(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('page', () => PageInput) page: PageInput,
    @Arg('phase', () => String, { nullable: true }) phase?: string,
    @Arg('organisationId', () => ID, { nullable: true }) organisationId?: string,
  ): ReturnType<typeof listPackages> {
    return listPackages(ctx, {
      campaignId,
      page,
      ...(phase ? { phase } : {}),
      ...(typeof organisationId === 'string' ? { organisationId } : {}),
    })
  }

  @Query(() => Package, { nullable: true })
  package(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<PackageRow> {
    return visiblePackage(ctx, id)
  }

  @FieldResolver(() => Campaign)
  campaign(@Ctx() ctx: Context, @Root() sent: PackageRow): Promise<Campaign | null> {
    return campaignLoader(ctx).load(sent.campaignId)
  }

  @FieldResolver(() => String, { nullable: true })
  consent(@Ctx() ctx: Context, @Root() sent: PackageRow): Promise<Consent | null> {
    const { mark, participationId, phase, forwardedAt: at } = sent
    return consentOf(ctx, { mark, participationId, phase, at })
  }

  @FieldResolver(() => Organisation)
  organisation(@Ctx() ctx: Context, @Root() sent: PackageRow): Promise<Organisation> {
    return organisationOf(ctx, sent.organisationId)
  }

  @FieldResolver(() => [PackageEntry])
  entries(@Ctx() ctx: Context, @Root() sent: PackageRow): Promise<PackageEntry[]> {
    return packageEntries(ctx).load(sent.id)
  }

  @FieldResolver(() => FileLink, { nullable: true })
  file(@Ctx() ctx: Context, @Root() sent: PackageRow): Promise<FileLink | null> {
    return linkTo(ctx, sent.fileId)
  }

  @FieldResolver(() => FileLink, { nullable: true })
  eml(@Ctx() ctx: Context, @Root() sent: PackageRow): Promise<FileLink | null> {
    return linkTo(ctx, sent.emlFileId)
  }

  @FieldResolver(() => [FileLink])
  async parts(@Ctx() ctx: Context, @Root() sent: PackageRow): Promise<FileLink[]> {
    const links = await Promise.all(sent.partFileIds.map((id) => linkTo(ctx, id)))
    return links.filter((link) => link !== null)
  }

  @FieldResolver(() => MailText)
  mail(@Ctx() ctx: Context, @Root() sent: PackageRow): Promise<MailText> {
    return mailOf(ctx, sent)
  }

  @FieldResolver(() => Boolean)
  counts(@Root() sent: PackageRow): boolean {
    return sent.state === 'forwarded'
  }

  @FieldResolver(() => PackageOrigin, { nullable: true })
  origin(@Root() { origin }: PackageRow): PackageOrigin | null {
    return origin && { source: origin.source ?? 'package', by: origin.by, at: new Date(origin.at) }
  }

  @FieldResolver(() => [WireVerb])
  verbs(@Ctx() ctx: Context, @Root() sent: PackageRow): Promise<WireVerb[]> {
    return packageVerbs(ctx, sent)
  }

  @FieldResolver(() => Job, { nullable: true })
  job(@Ctx() ctx: Context, @Root() sent: PackageRow): Promise<Job | null> | null {
    return sent.jobId ? jobLoader(ctx).load(sent.jobId) : null
  }

  /** Told to whoever reads the package: its job is its sender's alone. */
  @FieldResolver(() => Boolean)
  failed(@Ctx() ctx: Context, @Root() sent: PackageRow): Promise<boolean> | boolean {
    return sent.fileId === null && sent.jobId !== null && hasFailed(ctx, sent.jobId)
  }

  @Mutation(() => Package)
  forwardPackage(
    @Ctx() ctx: Context,
    @Arg('summaryId', () => ID) summaryId: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<PackageRow> {
    return forwardPackage(ctx, summaryId, reason)
  }

  @Mutation(() => Package)
  markMailed(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<PackageRow> {
    return markMailed(ctx, id)
  }

  @Mutation(() => Package)
  returnPackage(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<PackageRow> {
    return returnPackage(ctx, id, reason)
  }

  @Mutation(() => Package)
  sendBackEntry(
    @Ctx() ctx: Context,
    @Arg('packageId', () => ID) packageId: string,
    @Arg('entryId', () => ID) entryId: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<PackageRow> {
    return sendBackEntry(ctx, packageId, entryId, reason)
  }

  @Mutation(() => Package)
  recallPackage(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<PackageRow> {
    return recallPackage(ctx, id, reason)
  }
}

@Resolver(() => PackageEntry)
export class PackageEntryResolver {
  @FieldResolver(() => Entry)
  entry(@Ctx() ctx: Context, @Root() held: PackageEntry): Promise<Entry> {
    return entryLoader(ctx).load(held.entryId)
  }

  /** Absent where the package was recalled and its version is no longer the receiver's to read. */
  @FieldResolver(() => EntryVersion, { nullable: true })
  async version(@Ctx() ctx: Context, @Root() held: PackageEntry): Promise<EntryVersion | null> {
    return versionLoader(ctx)
      .load(held.versionId)
      .catch((cause: unknown) => {
        if (cause instanceof NotFound) return null
        throw cause
      })
  }
}

/** The entry noun stands before this one, so that the package it went with is told from here. */
@Resolver(() => Entry)
export class EntryPackageResolver {
  @FieldResolver(() => PackageRef, { nullable: true })
  package(@Ctx() ctx: Context, @Root() entry: Entry): Promise<PackageRef | null> {
    return packageOfEntry(ctx, entry.id)
  }

  @FieldResolver(() => WentWith, { nullable: true })
  wentWith(@Ctx() ctx: Context, @Root() entry: Entry): Promise<WentWith | null> {
    return wentWithLoader(ctx).load(entry.id)
  }
}

@Resolver(() => PackageRef)
export class PackageRefResolver {
  @FieldResolver(() => Organisation)
  organisation(@Ctx() ctx: Context, @Root() ref: PackageRef): Promise<Organisation> {
    return organisationOf(ctx, ref.organisationId)
  }
}
