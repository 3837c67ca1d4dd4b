import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { Job } from '../platform/job.type'
import { agreeReport } from './agreeReport'
import { compileReport, ReportFormat, ReportKind } from './compileReport'
import { reportSections } from './report.queries'
import { AgreeArgs, ReportSection, WordArgs } from './report.type'
import { unprintableReport } from './unprintableReport'
import { wordSection } from './wordSection'

@Resolver()
export class ReportResolver {
  @Query(() => [ReportSection])
  reportSections(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
  ): Promise<ReportSection[]> {
    return reportSections(ctx, campaignId)
  }

  @Query(() => [String])
  unprintableReport(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<string[]> {
    return unprintableReport(ctx, campaignId)
  }

  @Mutation(() => ReportSection)
  wordSection(@Ctx() ctx: Context, @Args(() => WordArgs) args: WordArgs): Promise<ReportSection> {
    return wordSection(ctx, args)
  }

  @Mutation(() => [ReportSection])
  agreeReport(
    @Ctx() ctx: Context,
    @Args(() => AgreeArgs) { campaignId, seen }: AgreeArgs,
  ): Promise<ReportSection[]> {
    return agreeReport(ctx, campaignId, seen)
  }

  @Mutation(() => Job)
  compileReport(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('format', () => ReportFormat) format: ReportFormat,
    @Arg('kind', () => ReportKind, { defaultValue: 'report' }) kind: ReportKind,
    @Arg('receiver', () => String, { defaultValue: '' }) receiver: string,
  ): Promise<Job> {
    return compileReport(ctx, { campaignId, format, kind, receiver })
  }
}
