import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { unprintableIn } from '../attachment/unprintable'
import { campaignLoader } from '../campaign/campaign.queries'
import { Campaign, Standing as Minimum } from '../campaign/campaign.type'
import { versionLoader } from '../entry/entry.loaders'
import { Attestation, Entry, EntryVersion } from '../entry/entry.type'
import { organisationOf } from '../organisation/organisation.queries'
import { Organisation } from '../organisation/organisation.type'
import type { Context } from '../platform/context'
import { Job } from '../platform/job.type'
import { spoken } from '../platform/say'
import { FileLink, WireVerb, WireViolation } from '../platform/wire.type'
import { linkTo } from '../seal/file'
import { layingOf } from '../seal/laying.queries'
import { latestRequest } from '../seal/seal.queries'
import { SealRequest } from '../seal/seal.type'
import { officeKinds } from '../template/kinds'
import { frameOf } from './frame'
import { officeFileOf } from './officeTable'
import { paperLink } from './papers'
import { attestedFor } from './attest'
import { passingOfTable, tableUntil } from './passing'
import { entryLoader } from './entry.loader'
import { isStale, staleReason } from './stale'
import type { SummaryRow } from './summary.entity'
import { currentSummary, knownBlocks, knownStanding, minimumOf, rowsOf, summaries } from './summary.queries'
import { Approval, Summary, SummaryLine, SummaryWaiver } from './summary.type'
import { summaryVerbs } from './summary.verbs'
import { waiversOf } from './waivers'

@Resolver(() => Summary)
export class SummaryResolver {
  @Query(() => Summary, { nullable: true })
  summary(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('phase', () => String) phase: string,
  ): Promise<SummaryRow | null> {
    return currentSummary(ctx, campaignId, phase)
  }

  @Query(() => [Summary])
  summaries(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('phase', () => String, { nullable: true }) phase?: string,
  ): Promise<SummaryRow[]> {
    return summaries(ctx, campaignId, phase)
  }

  @FieldResolver(() => Campaign)
  campaign(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<Campaign | null> {
    return campaignLoader(ctx).load(summary.campaignId)
  }

  @FieldResolver(() => Organisation)
  organisation(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<Organisation> {
    return organisationOf(ctx, summary.organisationId)
  }

  /** What its body attested to of all that it lists. */
  @FieldResolver(() => [Attestation])
  attested(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<Attestation[]> {
    return attestedFor(ctx, summary)
  }

  @FieldResolver(() => [SummaryLine])
  rows(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<SummaryLine[]> {
    return rowsOf(ctx, summary)
  }

  /** Until when it is taken: a later day than the close for what only comes again, and in the days in which scans follow. */
  @FieldResolver(() => Date)
  async closesAt(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<Date> {
    const { frame, lines } = await knownStanding(ctx, summary)
    return new Date(tableUntil(await passingOfTable(ctx, frame, lines)))
  }

  @FieldResolver(() => String, { nullable: true })
  hash(@Root() summary: SummaryRow): string | null {
    return summary.frozenSha256
  }

  @FieldResolver(() => [WireViolation])
  async blocks(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<WireViolation[]> {
    return spoken(await knownBlocks(ctx, summary), ctx)
  }

  /** Characters of what the table prints that no typeface has. */
  @FieldResolver(() => [String])
  async unprintable(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<string[]> {
    const { now } = await knownStanding(ctx, summary)
    return unprintableIn(ctx, summary.frozen ?? now)
  }

  @FieldResolver(() => [SummaryWaiver])
  waivers(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<SummaryWaiver[]> {
    return waiversOf(ctx, summary)
  }

  @FieldResolver(() => Minimum, { nullable: true })
  minimum(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<Minimum | null> {
    return minimumOf(ctx, summary)
  }

  @FieldResolver(() => Boolean)
  async stale(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<boolean> {
    return isStale(await knownStanding(ctx, summary))
  }

  @FieldResolver(() => String, { nullable: true })
  async staleReason(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<string | null> {
    return staleReason(await knownStanding(ctx, summary), ctx.asked.language)
  }

  @FieldResolver(() => Approval, { nullable: true })
  approval(@Root() summary: SummaryRow): Approval | null {
    const { approver, approvedAt: at } = summary
    if (!approver || !at) return null
    return {
      approver,
      at,
      opinion: summary.approvalOpinion ?? '',
      recordedBy: summary.approvalRecordedBy ?? '',
      fileId: summary.approvalFileId,
    }
  }

  @FieldResolver(() => SealRequest, { nullable: true })
  sealRequest(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<SealRequest | null> {
    return latestRequest(ctx, 'summary', summary.id)
  }

  /** The work that lays the table out for its seal in the office's own file, while it runs and where it failed. */
  @FieldResolver(() => Job, { nullable: true })
  sealJob(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<Job | null> {
    return layingOf(ctx, 'summary', summary.id)
  }

  @FieldResolver(() => FileLink, { nullable: true })
  scan(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<FileLink | null> {
    return linkTo(ctx, summary.scanFileId ?? summary.stampedFileId)
  }

  @FieldResolver(() => FileLink, { nullable: true })
  pdf(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<FileLink | null> {
    return linkTo(ctx, summary.pdfFileId)
  }

  @FieldResolver(() => FileLink, { nullable: true })
  xlsx(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<FileLink | null> {
    return paperLink(ctx, summary, 'summary.xlsx')
  }

  /** docx or xlsx where the table comes out in the office's own file; null where it is our layout. */
  @FieldResolver(() => String, { nullable: true })
  async officeTable(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<string | null> {
    const { campaignVersion } = await frameOf(ctx, summary)
    const template = await officeFileOf(ctx, summary, campaignVersion)
    return template && officeKinds[template.kind].extension
  }

  @FieldResolver(() => FileLink, { nullable: true })
  approvalSheet(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<FileLink | null> {
    return paperLink(ctx, summary, 'approval.pdf')
  }

  @FieldResolver(() => [WireVerb])
  verbs(@Ctx() ctx: Context, @Root() summary: SummaryRow): Promise<WireVerb[]> {
    return summaryVerbs(ctx, summary)
  }
}

@Resolver(() => SummaryLine)
export class SummaryLineResolver {
  @FieldResolver(() => Entry)
  entry(@Ctx() ctx: Context, @Root() line: SummaryLine): Promise<Entry> {
    return entryLoader(ctx).load(line.entryId)
  }

  @FieldResolver(() => EntryVersion)
  version(@Ctx() ctx: Context, @Root() line: SummaryLine): Promise<EntryVersion | null> {
    return versionLoader(ctx).load(line.versionId)
  }
}

@Resolver(() => Approval)
export class ApprovalResolver {
  @FieldResolver(() => FileLink, { nullable: true })
  file(@Ctx() ctx: Context, @Root() approval: Approval): Promise<FileLink | null> {
    return linkTo(ctx, approval.fileId)
  }
}
