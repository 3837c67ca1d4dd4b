import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { Job } from '../platform/job.type'
import { exportCampaign, exportsOf } from './export'

@Resolver()
export class ArchiveResolver {
  /** What the office had exported of a call that is archived, the newest first. */
  @Query(() => [Job])
  campaignExports(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<Job[]> {
    return exportsOf(ctx, campaignId)
  }

  @Mutation(() => Job)
  exportCampaign(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<Job> {
    return exportCampaign(ctx, campaignId)
  }
}
