import { lackingOf, mayBeShown, mediumOf, whyNot } from '@huibian/domain'
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { organisationLoader } from '../organisation/organisation.queries'
import { Organisation } from '../organisation/organisation.type'
import { actorOf, type Context } from '../platform/context'
import { listActivities, shotLoader, visibleActivity } from './activity.queries'
import { Activity, Figure, Medium, Shot } from './activity.type'
import { isClosed } from './closed'
import { figuresShown } from './figures'
import { subjectOf } from './writers'

@Resolver(() => Activity)
export class ActivityResolver {
  @Query(() => [Activity])
  activities(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('organisationId', () => ID, { nullable: true }) organisationId?: string,
  ): Promise<Activity[]> {
    return listActivities(ctx, campaignId, organisationId ?? undefined)
  }

  @Query(() => Activity)
  activity(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Activity> {
    return visibleActivity(ctx, id)
  }

  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Ctx() ctx: Context, @Root() activity: Activity): Promise<Organisation | null> {
    return organisationLoader(ctx).load(activity.organisationId)
  }

  @FieldResolver(() => [Figure])
  figures(@Root() activity: Activity): Figure[] {
    return figuresShown(activity.stored)
  }

  @FieldResolver(() => [Shot])
  pictures(@Ctx() ctx: Context, @Root() activity: Activity): Promise<Shot[]> {
    return shotLoader(ctx).load(activity.id)
  }

  /** Whether the asker may change it. */
  @FieldResolver(() => Boolean)
  mine(@Ctx() ctx: Context, @Root() activity: Activity): boolean {
    return whyNot(actorOf(ctx), 'activity.save', subjectOf(activity)) === undefined
  }

  /** Whether the asker, whose it is, changes no more of it but what is said of its pictures, because its summary is accepted. */
  @FieldResolver(() => Boolean)
  closed(@Ctx() ctx: Context, @Root() activity: Activity): Promise<boolean> {
    return isClosed(ctx, activity)
  }
}

@Resolver(() => Shot)
export class ShotResolver {
  @FieldResolver(() => String)
  url(@Root() shot: Shot): string {
    return `/files/${shot.fileId}`
  }

  @FieldResolver(() => String, { nullable: true })
  thumbnailUrl(@Root() shot: Shot): string | null {
    return shot.thumbnailId === null ? null : `/files/${shot.thumbnailId}`
  }

  @FieldResolver(() => Medium)
  medium(@Root() shot: Shot): Medium {
    return mediumOf(shot.mime)
  }

  /** Whether it may stand in report and archive. */
  @FieldResolver(() => Boolean)
  shown(@Root() shot: Shot): boolean {
    return mayBeShown(shot)
  }

  /** What is still to be said of it. */
  @FieldResolver(() => [String])
  lacking(@Root() shot: Shot): string[] {
    return lackingOf(shot)
  }
}
