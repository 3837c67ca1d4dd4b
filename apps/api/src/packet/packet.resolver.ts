import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Activity } from '../activity/activity.type'
import { organisationOf } from '../organisation/organisation.queries'
import { Organisation } from '../organisation/organisation.type'
import { jobOf } from '../package/job.queries'
import type { Context } from '../platform/context'
import { Job } from '../platform/job.type'
import { FileLink } from '../platform/wire.type'
import { enterActivity } from './enterActivity'
import { makePacket } from './makePacket'
import {
  deliveredFilesLoader,
  deliveriesLoader,
  deliveryLoader,
  packetJobs,
  packetUnits,
} from './packet.queries'
import {
  Delivery,
  EnterActivityArgs,
  PacketArgs,
  PacketReading,
  PacketUnit,
  TakePacketArgs,
} from './packet.type'
import { packetReadings } from './reading.queries'
import { readPacket } from './readPacket'
import { takePacket } from './takePacket'

@Resolver()
export class PacketResolver {
  @Query(() => [PacketUnit])
  packetUnits(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<PacketUnit[]> {
    return packetUnits(ctx, campaignId)
  }

  @Query(() => [Job])
  packetJobs(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<Job[]> {
    return packetJobs(ctx, campaignId)
  }

  @Mutation(() => Job)
  makePacket(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('organisationId', () => ID, { nullable: true }) organisationId?: string,
  ): Promise<Job> {
    return makePacket(ctx, campaignId, organisationId ?? undefined)
  }

  @Mutation(() => Activity)
  enterActivity(
    @Ctx() ctx: Context,
    @Args(() => EnterActivityArgs) args: EnterActivityArgs,
  ): Promise<Activity> {
    return enterActivity(ctx, args)
  }

  @Query(() => [PacketReading])
  packetReadings(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
  ): Promise<PacketReading[]> {
    return packetReadings(ctx, campaignId)
  }

  @Mutation(() => Job)
  readPacket(@Ctx() ctx: Context, @Args(() => PacketArgs) args: PacketArgs): Promise<Job> {
    return readPacket(ctx, args)
  }

  @Mutation(() => Job)
  takePacket(@Ctx() ctx: Context, @Args(() => TakePacketArgs) args: TakePacketArgs): Promise<Job> {
    return takePacket(ctx, args)
  }
}

@Resolver(() => PacketUnit)
export class PacketUnitResolver {
  @FieldResolver(() => Organisation)
  organisation(@Ctx() ctx: Context, @Root() unit: PacketUnit): Promise<Organisation> {
    return organisationOf(ctx, unit.organisationId)
  }

  /** What it sent by other ways, the newest first. */
  @FieldResolver(() => [Delivery])
  deliveries(@Ctx() ctx: Context, @Root() unit: PacketUnit): Promise<Delivery[]> {
    return deliveriesLoader(ctx, unit.campaignId).load(unit.organisationId)
  }
}

@Resolver(() => PacketReading)
export class PacketReadingResolver {
  @FieldResolver(() => Organisation)
  organisation(@Ctx() ctx: Context, @Root() { organisationId }: PacketReading): Promise<Organisation> {
    return organisationOf(ctx, organisationId)
  }

  @FieldResolver(() => Job)
  job(@Ctx() ctx: Context, @Root() { jobId }: PacketReading): Promise<Job> {
    return jobOf(ctx, jobId)
  }
}

@Resolver(() => Delivery)
export class DeliveryResolver {
  /** The files that came, as they came. */
  @FieldResolver(() => [FileLink])
  files(@Ctx() ctx: Context, @Root() delivery: Delivery): Promise<FileLink[]> {
    return deliveredFilesLoader(ctx).load(delivery.id)
  }
}

@Resolver(() => Activity)
export class ActivityDeliveryResolver {
  /** 线下报送: how it came, where its unit did not enter it itself. */
  @FieldResolver(() => Delivery, { nullable: true })
  delivery(@Ctx() ctx: Context, @Root() { deliveryId }: Activity): Promise<Delivery | null> {
    return deliveryId ? deliveryLoader(ctx).load(deliveryId) : Promise.resolve(null)
  }
}
