import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
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
