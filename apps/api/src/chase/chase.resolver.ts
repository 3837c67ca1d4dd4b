import { ArrayMaxSize, MaxLength } from 'class-validator'
import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { PageInput } from '../platform/wire.type'
import { CallInput, ChaseLogPage, UnitContactInput, Owing } from './chase.type'
import { chaseLog } from './log.queries'
import { noteCall } from './noteCall'
import { owingOf } from './owing.queries'
import { remind } from './remind'
import { reportNothing } from './reportNothing'
import { saveUnitContact } from './saveUnitContact'

@ArgsType()
class RemindArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => String)
  @MaxLength(60)
  phase: string

  @Field(() => [ID])
  @ArrayMaxSize(500)
  @MaxLength(100, { each: true })
  organisationIds: string[]
}

@ArgsType()
class NothingArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => String)
  @MaxLength(60)
  phase: string

  @Field(() => String)
  @MaxLength(60)
  kind: string

  @Field(() => String)
  @MaxLength(1000)
  reason: string
}

@Resolver()
export class ChaseResolver {
  @Query(() => [Owing])
  owing(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<Owing[]> {
    return owingOf(ctx, campaignId)
  }

  @Query(() => ChaseLogPage)
  chaseLog(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('page', () => PageInput) page: PageInput,
  ): Promise<ChaseLogPage> {
    return chaseLog(ctx, campaignId, page)
  }

  @Mutation(() => [Owing])
  remind(@Ctx() ctx: Context, @Args(() => RemindArgs) args: RemindArgs): Promise<Owing[]> {
    return remind(ctx, args.campaignId, args)
  }

  @Mutation(() => Boolean)
  reportNothing(@Ctx() ctx: Context, @Args(() => NothingArgs) args: NothingArgs): Promise<boolean> {
    return reportNothing(ctx, args)
  }

  @Mutation(() => [Owing])
  noteCall(@Ctx() ctx: Context, @Arg('input', () => CallInput) input: CallInput): Promise<Owing[]> {
    return noteCall(ctx, input)
  }

  @Mutation(() => [Owing])
  saveUnitContact(
    @Ctx() ctx: Context,
    @Arg('input', () => UnitContactInput) input: UnitContactInput,
  ): Promise<Owing[]> {
    return saveUnitContact(ctx, input)
  }
}
