import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Entry } from '../entry/entry.type'
import { organisationOf } from '../organisation/organisation.queries'
import { Organisation } from '../organisation/organisation.type'
import type { Context } from '../platform/context'
import { Job } from '../platform/job.type'
import { FileLink, limits, PageInput } from '../platform/wire.type'
import { linkTo } from './file'
import { layingOf } from './laying.queries'
import { paperOf } from './papers'
import { latestRequest, sealRecords, sealRequests } from './seal.queries'
import { SealRecord, SealRequest } from './seal.type'

@Resolver(() => SealRequest)
export class SealRequestResolver {
  @Query(() => [SealRequest])
  sealRequests(@Ctx() ctx: Context): Promise<SealRequest[]> {
    return sealRequests(ctx)
  }

  @FieldResolver(() => String)
  paper(@Root() request: SealRequest): string {
    return paperOf(request)
  }

  @FieldResolver(() => String)
  hash(@Root() request: SealRequest): string {
    return request.sha256
  }

  /** The paper that the keeper is asked to seal. */
  @FieldResolver(() => FileLink, { nullable: true })
  file(@Ctx() ctx: Context, @Root() request: SealRequest): Promise<FileLink | null> {
    return linkTo(ctx, request.fileId)
  }
}

@Resolver(() => SealRecord)
export class SealRecordResolver {
  @Query(() => [SealRecord])
  sealRecords(@Ctx() ctx: Context, @Arg('page', () => PageInput) page: PageInput): Promise<SealRecord[]> {
    return sealRecords(ctx, limits(page))
  }

  @FieldResolver(() => Organisation)
  organisation(@Ctx() ctx: Context, @Root() line: SealRecord): Promise<Organisation> {
    return organisationOf(ctx, line.organisationId)
  }

  @FieldResolver(() => FileLink, { nullable: true })
  file(@Ctx() ctx: Context, @Root() line: SealRecord): Promise<FileLink | null> {
    return linkTo(ctx, line.fileId)
  }
}

@Resolver(() => Entry)
export class EntrySealResolver {
  /** The acting unit's own request for its seal on the form of the version that stands. */
  @FieldResolver(() => SealRequest, { nullable: true })
  async sealRequest(@Ctx() ctx: Context, @Root() entry: Entry): Promise<SealRequest | null> {
    return ctx.signedIn?.actor && entry.versionId ? latestRequest(ctx, 'form', entry.versionId) : null
  }

  /** The work that lays the form out for its seal in the office's own file, while it runs and where it failed. */
  @FieldResolver(() => Job, { nullable: true })
  async sealJob(@Ctx() ctx: Context, @Root() entry: Entry): Promise<Job | null> {
    return ctx.signedIn?.actor && entry.versionId ? layingOf(ctx, 'form', entry.versionId) : null
  }
}
