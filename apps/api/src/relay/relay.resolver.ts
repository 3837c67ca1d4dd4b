import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { carryCases } from './carry'
import { relayCases } from './relay.queries'
import { CarryArgs, RelayCase } from './relay.type'

@Resolver()
export class RelayResolver {
  @Query(() => [RelayCase])
  relayCases(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<RelayCase[]> {
    return relayCases(ctx, campaignId)
  }

  @Mutation(() => [RelayCase])
  carryCases(@Ctx() ctx: Context, @Args(() => CarryArgs) given: CarryArgs): Promise<RelayCase[]> {
    return carryCases(ctx, given)
  }
}
