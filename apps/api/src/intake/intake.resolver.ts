import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { Job } from '../platform/job.type'
import { OpenedPackage, PackageFilesArgs, TakePackageArgs } from './intake.type'
import { readPackage } from './read'
import { queueTaking, takingsOf } from './take.job'

@Resolver()
export class IntakeResolver {
  @Mutation(() => OpenedPackage)
  readPackage(
    @Ctx() ctx: Context,
    @Args(() => PackageFilesArgs) { campaignId, uploadIds }: PackageFilesArgs,
  ): Promise<OpenedPackage> {
    return readPackage(ctx, campaignId, uploadIds)
  }

  @Mutation(() => Job)
  queueTaking(@Ctx() ctx: Context, @Args(() => TakePackageArgs) given: TakePackageArgs): Promise<Job> {
    return queueTaking(ctx, given)
  }

  @Query(() => [Job])
  takings(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<Job[]> {
    return takingsOf(ctx, campaignId)
  }
}
