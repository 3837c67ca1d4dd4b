import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { Job } from '../platform/job.type'
import { packWeek } from './packWeek'
import { papersOf } from './papers.queries'

@Resolver()
export class WeekPapersResolver {
  /** What the office had made of its week, the newest first. */
  @Query(() => [Job])
  weekPapers(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<Job[]> {
    return papersOf(ctx, campaignId)
  }

  @Mutation(() => Job)
  packWeek(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<Job> {
    return packWeek(ctx, campaignId)
  }
}
