import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql'
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

  @FieldResolver(() => [Quota])
  quotasThrough(
    @Ctx() ctx: Context,
    @Root() campaign: Campaign,
    @Arg('route', () => String) route: string,
    @Arg('receiverId', () => ID) receiverId: string,
  ): Promise<Quota[]> {
    return quotasThrough(ctx, campaign, { route, receiverId })
  }
}
