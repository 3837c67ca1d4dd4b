import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { Job } from '../platform/job.type'
import { carryingsOf, queueCarrying } from './carry.job'
import { relayCases } from './relay.queries'
import { CarryArgs, RelayCase } from './relay.type'

@Resolver()
export class RelayResolver {
  @Query(() => [RelayCase])
  relayCases(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<RelayCase[]> {
    return relayCases(ctx, campaignId)
  }

  @Query(() => [Job])
  carryings(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<Job[]> {
    return carryingsOf(ctx, campaignId)
  }

  @Mutation(() => Job)
  queueCarrying(@Ctx() ctx: Context, @Args(() => CarryArgs) given: CarryArgs): Promise<Job> {
    return queueCarrying(ctx, given)
  }
}
