import { Args, Ctx, Mutation, Resolver } from 'type-graphql'
import type { PackageRow } from '../package/package.entity'
import { Package } from '../package/package.type'
import type { Context } from '../platform/context'
import { OpenedPackage, PackageFilesArgs, TakePackageArgs } from './intake.type'
import { readPackage } from './read'
import { takePackage } from './take'

@Resolver()
export class IntakeResolver {
  @Mutation(() => OpenedPackage)
  readPackage(
    @Ctx() ctx: Context,
    @Args(() => PackageFilesArgs) { campaignId, uploadIds }: PackageFilesArgs,
  ): Promise<OpenedPackage> {
    return readPackage(ctx, campaignId, uploadIds)
  }

  @Mutation(() => Package)
  takePackage(
    @Ctx() ctx: Context,
    @Args(() => TakePackageArgs) { campaignId, uploadIds, admitUnits }: TakePackageArgs,
  ): Promise<PackageRow> {
    return takePackage(ctx, campaignId, { uploadIds, admitUnits })
  }
}
