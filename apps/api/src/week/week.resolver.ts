import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { fileOf } from '../campaign/campaign.queries'
import { Campaign } from '../campaign/campaign.type'
import type { Context } from '../platform/context'
import { adjustTotal } from './adjustTotal'
import { saveMeasures } from './saveMeasures'
import { weekOf } from './week.queries'
import { AdjustArgs, MeasuresArgs, Week } from './week.type'

@Resolver()
export class WeekResolver {
  @Query(() => Week)
  week(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<Week> {
    return weekOf(ctx, campaignId)
  }

  @Mutation(() => Week)
  saveMeasures(@Ctx() ctx: Context, @Args(() => MeasuresArgs) args: MeasuresArgs): Promise<Week> {
    return saveMeasures(ctx, args.campaignId, args.measures)
  }

  @Mutation(() => Week)
  adjustTotal(@Ctx() ctx: Context, @Args(() => AdjustArgs) args: AdjustArgs): Promise<Week> {
    return adjustTotal(ctx, args.campaignId, args)
  }
}

@Resolver(() => Campaign)
export class CampaignWeekResolver {
  /** Whether its units report activities: then it has a week and not only entries. */
  @FieldResolver(() => Boolean)
  async hasActivities(@Ctx() ctx: Context, @Root() campaign: Campaign): Promise<boolean> {
    return ((await fileOf(ctx, campaign))?.activities ?? []).length > 0
  }
}
