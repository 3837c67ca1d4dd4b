import { Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { CalendarFeed } from './calendar.type'
import { endFeed, feedOf, renewFeed } from './feed'

@Resolver(() => CalendarFeed)
export class CalendarResolver {
  @Query(() => CalendarFeed)
  calendarFeed(@Ctx() ctx: Context): Promise<CalendarFeed> {
    return feedOf(ctx)
  }

  @Mutation(() => CalendarFeed)
  renewCalendarFeed(@Ctx() ctx: Context): Promise<CalendarFeed> {
    return renewFeed(ctx)
  }

  @Mutation(() => CalendarFeed)
  endCalendarFeed(@Ctx() ctx: Context): Promise<CalendarFeed> {
    return endFeed(ctx)
  }
}
