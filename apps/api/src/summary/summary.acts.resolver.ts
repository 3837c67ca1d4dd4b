import { GraphQLISODateTime, Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql'
import { WaiverInput } from '../entry/entry.type'
import type { Context } from '../platform/context'
import { ScanPart } from '../scan/scan.type'
import { attestSummary } from './attest'
import { recordApproval } from './approve'
import { orderSummary, remarkSummary } from './arrange'
import { bindStampedSummary } from './bindStamped'
import { buildSummary } from './build'
import { freezeSummary, unfreezeSummary } from './freeze'
import { requestSeal } from './requestSeal'
import type { SummaryRow } from './summary.entity'
import { Summary } from './summary.type'

@Resolver()
export class SummaryActsResolver {
  @Mutation(() => Summary)
  buildSummary(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('phase', () => String) phase: string,
  ): Promise<SummaryRow> {
    return buildSummary(ctx, campaignId, phase)
  }

  @Mutation(() => Summary)
  attestSummary(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('revision', () => Int) revision: number,
    @Arg('attestations', () => [String]) attestations: string[],
  ): Promise<SummaryRow> {
    return attestSummary(ctx, { id, revision, attestations })
  }

  @Mutation(() => Summary)
  orderSummary(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('revision', () => Int) revision: number,
    @Arg('entryIds', () => [ID]) entryIds: string[],
  ): Promise<SummaryRow> {
    return orderSummary(ctx, id, revision, entryIds)
  }

  @Mutation(() => Summary)
  remarkSummary(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('revision', () => Int) revision: number,
    @Arg('entryId', () => ID) entryId: string,
    @Arg('remark', () => String) remark: string,
  ): Promise<SummaryRow> {
    return remarkSummary(ctx, { id, revision, entryId, remark })
  }

  @Mutation(() => Summary)
  freezeSummary(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('revision', () => Int) revision: number,
    @Arg('waivers', () => [WaiverInput]) waivers: WaiverInput[],
  ): Promise<SummaryRow> {
    return freezeSummary(ctx, id, revision, waivers)
  }

  @Mutation(() => Summary)
  unfreezeSummary(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<SummaryRow> {
    return unfreezeSummary(ctx, id, reason)
  }

  @Mutation(() => Summary)
  recordApproval(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('approver', () => String) approver: string,
    @Arg('opinion', () => String) opinion: string,
    @Arg('at', () => GraphQLISODateTime) at: Date,
    @Arg('uploadId', () => ID, { nullable: true }) uploadId?: string,
  ): Promise<SummaryRow> {
    return recordApproval(ctx, { id, approver, opinion, at, uploadId })
  }

  @Mutation(() => Summary)
  requestSeal(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Arg('copies', () => Int) copies: number,
  ): Promise<SummaryRow> {
    return requestSeal(ctx, { id, reason, copies })
  }

  @Mutation(() => Summary)
  bindStampedSummary(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('parts', () => [ScanPart]) parts: ScanPart[],
    @Arg('keeper', () => String) keeper: string,
    @Arg('confirmed', () => Boolean) confirmed: boolean,
  ): Promise<SummaryRow> {
    return bindStampedSummary(ctx, { id, parts, keeper, confirmed })
  }
}
