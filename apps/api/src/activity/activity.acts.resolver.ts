import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, MaxLength, ValidateNested } from 'class-validator'
import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { Activity, ActivityInput, Shot, ShotInput } from './activity.type'
import { attachShot } from './attachShot'
import { countAsSame } from './countAsSame'
import { describeShots } from './describeShots'
import { removeActivity } from './removeActivity'
import { removeShot } from './removeShot'
import { saveActivity } from './saveActivity'

@ArgsType()
class SaveArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  id?: string

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  revision?: number

  @Field(() => ActivityInput)
  @ValidateNested()
  input: ActivityInput
}

@ArgsType()
class DescribeArgs {
  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @MaxLength(100, { each: true })
  shotIds: string[]

  @Field(() => ShotInput)
  @ValidateNested()
  input: ShotInput
}

@Resolver()
export class ActivityActsResolver {
  @Mutation(() => Activity)
  saveActivity(@Ctx() ctx: Context, @Args(() => SaveArgs) args: SaveArgs): Promise<Activity> {
    const { id, revision, ...rest } = args
    return saveActivity(ctx, {
      ...rest,
      ...(id === undefined || id === null ? {} : { id }),
      revision: revision ?? 0,
    })
  }

  @Mutation(() => Shot)
  attachShot(
    @Ctx() ctx: Context,
    @Arg('activityId', () => ID) activityId: string,
    @Arg('uploadId', () => ID) uploadId: string,
  ): Promise<Shot> {
    return attachShot(ctx, activityId, uploadId)
  }

  @Mutation(() => [Shot])
  describeShots(@Ctx() ctx: Context, @Args(() => DescribeArgs) args: DescribeArgs): Promise<Shot[]> {
    return describeShots(ctx, args.shotIds, args.input)
  }

  @Mutation(() => Boolean)
  removeActivity(@Ctx() ctx: Context, @Arg('activityId', () => ID) activityId: string): Promise<boolean> {
    return removeActivity(ctx, activityId)
  }

  @Mutation(() => Boolean)
  removeShot(@Ctx() ctx: Context, @Arg('shotId', () => ID) shotId: string): Promise<boolean> {
    return removeShot(ctx, shotId)
  }

  @Mutation(() => Activity)
  countAsSame(
    @Ctx() ctx: Context,
    @Arg('activityId', () => ID) activityId: string,
    @Arg('sameAsId', () => ID, { nullable: true }) sameAsId?: string,
  ): Promise<Activity> {
    return countAsSame(ctx, activityId, sameAsId ?? undefined)
  }
}
