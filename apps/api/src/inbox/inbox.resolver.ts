import { ArrayMaxSize, IsOptional } from 'class-validator'
import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { PageInput } from '../platform/wire.type'
import { inboxOf, markRead, unreadOf } from './inbox.queries'
import { InboxPage } from './inbox.type'

@ArgsType()
class ReadArgs {
  /** Absent, all of them. */
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(100)
  lineIds?: string[]
}

@Resolver(() => InboxPage)
export class InboxResolver {
  @Query(() => InboxPage)
  inbox(@Ctx() ctx: Context, @Arg('page', () => PageInput) page: PageInput): Promise<InboxPage> {
    return inboxOf(ctx, page)
  }

  @Query(() => Int)
  inboxUnread(@Ctx() ctx: Context): Promise<number> {
    return unreadOf(ctx)
  }

  @Mutation(() => Int)
  markRead(@Ctx() ctx: Context, @Args(() => ReadArgs) { lineIds }: ReadArgs): Promise<number> {
    return markRead(ctx, lineIds ?? undefined)
  }
}
