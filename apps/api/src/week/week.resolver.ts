import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { isClosed } from '../activity/closed'
import { fileOf } from '../campaign/campaign.queries'
import { Campaign } from '../campaign/campaign.type'
import type { Context } from '../platform/context'
import { adjustTotal } from './adjustTotal'
import { entryFigures, lastFigures } from './lastYear.queries'
import { saveMeasures } from './saveMeasures'
import { weekOf } from './week.queries'
import { AdjustArgs, EntryFigure, LastFigure, MeasuresArgs, Week, WeekRow } from './week.type'

@Resolver()
export class WeekResolver {
  @Query(() => Week)
  week(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<Week> {
    return weekOf(ctx, campaignId)
  }

  @Query(() => [EntryFigure])
  entryFigures(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<EntryFigure[]> {
    return entryFigures(ctx, id)
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

@Resolver(() => WeekRow)
export class WeekRowResolver {
  /** What it counted in its office's call of the year before and has not told of its activities yet. */
  @FieldResolver(() => [LastFigure])
  lastYear(@Ctx() ctx: Context, @Root() row: WeekRow): Promise<LastFigure[]> {
    return lastFigures(ctx, row)
  }

  /** Whether the asker is this unit and changes its activities no more, because its summary is accepted. */
  @FieldResolver(() => Boolean)
  closed(@Ctx() ctx: Context, @Root() { counting, organisation }: WeekRow): Promise<boolean> {
    return isClosed(ctx, { campaignId: counting.campaign.id, organisationId: organisation.id })
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
