import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql'
import { Activity } from '../activity/activity.type'
import type { Context } from '../platform/context'
import { Objection } from '../proxy/proxy.type'
import { answerActivity } from './answerActivity'
import { acknowledgeActivity, objectToActivity, takeOverActivity } from './objectToActivity'
import { disputesLoader, waitingLoader, type Disputed } from './objection.queries'

@Resolver(() => Activity)
export class ActivityObjectionResolver {
  /** 异议 of the unit against what was entered for it, the latest first; for the unit and its office. */
  @FieldResolver(() => [Objection])
  objections(@Ctx() ctx: Context, @Root() { id, deliveryId }: Activity): Promise<Disputed[]> {
    return deliveryId ? disputesLoader(ctx).load(id) : Promise.resolve([])
  }

  /** How many of the activities that came with it wait for the unit's 知悉, itself among them. */
  @FieldResolver(() => Int)
  packetWaits(@Ctx() ctx: Context, @Root() { id, deliveryId }: Activity): Promise<number> {
    return deliveryId ? waitingLoader(ctx).load(id) : Promise.resolve(0)
  }

  @Mutation(() => Activity)
  acknowledgeActivity(
    @Ctx() ctx: Context,
    @Arg('activityId', () => ID) id: string,
    @Arg('packet', () => Boolean, { nullable: true }) packet?: boolean,
  ): Promise<Activity> {
    return acknowledgeActivity(ctx, id, { packet: packet === true })
  }

  @Mutation(() => Activity)
  objectToActivity(
    @Ctx() ctx: Context,
    @Arg('activityId', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<Activity> {
    return objectToActivity(ctx, id, reason)
  }

  @Mutation(() => Activity)
  takeOverActivity(@Ctx() ctx: Context, @Arg('activityId', () => ID) id: string): Promise<Activity> {
    return takeOverActivity(ctx, id)
  }

  @Mutation(() => Activity)
  answerActivity(
    @Ctx() ctx: Context,
    @Arg('activityId', () => ID) id: string,
    @Arg('corrected', () => Boolean) corrected: boolean,
    @Arg('answer', () => String) answer: string,
  ): Promise<Activity> {
    return answerActivity(ctx, id, { corrected, answer })
  }
}
