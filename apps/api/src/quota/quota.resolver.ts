import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Campaign } from '../campaign/campaign.type'
import type { Context } from '../platform/context'
import { quotasOf } from './quota.queries'
import { Quota } from './quota.type'

@Resolver(() => Campaign)
export class QuotaResolver {
  @FieldResolver(() => [Quota])
  quotas(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<Quota[]> {
    return quotasOf(ctx, campaign)
  }
}
