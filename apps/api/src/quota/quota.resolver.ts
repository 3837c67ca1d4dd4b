import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { visibleCampaign } from '../campaign/campaign.queries'
import { Campaign } from '../campaign/campaign.type'
import type { Context } from '../platform/context'
import { quotasOf, quotasThrough } from './quota.queries'
import { Quota } from './quota.type'

@Resolver(() => Campaign)
export class QuotaResolver {
  @FieldResolver(() => [Quota])
  quotas(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<Quota[]> {
    return quotasOf(ctx, campaign)
  }

  @Query(() => [Quota])
  async quotasThrough(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('route', () => String) route: string,
    @Arg('receiverId', () => ID) receiverId: string,
  ): Promise<Quota[]> {
    return quotasThrough(ctx, await visibleCampaign(ctx, campaignId), { route, receiverId })
  }
}
