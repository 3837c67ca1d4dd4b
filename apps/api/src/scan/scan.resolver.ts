import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { asRead } from '../entry/asRead'
import { versionOf } from '../entry/entry.loaders'
import { Entry, EntryVersion } from '../entry/entry.type'
import type { Context } from '../platform/context'
import { bindScan } from './bind'
import { readCodes, scanOf } from './scan.queries'
import { PageCode, Scan, ScanPart } from './scan.type'

@Resolver(() => Entry)
export class EntryScanResolver {
  @FieldResolver(() => Scan, { nullable: true })
  scan(@Ctx() ctx: Context, @Root() entry: Entry): Promise<Scan | null> {
    return scanOf(ctx, entry.id)
  }

  @Query(() => [PageCode])
  readCodes(@Ctx() ctx: Context, @Arg('uploadIds', () => [ID]) uploadIds: string[]): Promise<PageCode[]> {
    return readCodes(ctx, uploadIds)
  }

  @Mutation(() => Entry)
  async bindScan(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('versionId', () => ID) versionId: string,
    @Arg('parts', () => [ScanPart]) parts: ScanPart[],
    @Arg('typedCode', () => String, { nullable: true }) typedCode?: string,
  ): Promise<Entry> {
    return asRead(await bindScan(ctx, id, { versionId, parts, ...(typedCode ? { typedCode } : {}) }))
  }
}

@Resolver(() => Scan)
export class ScanResolver {
  @FieldResolver(() => EntryVersion)
  version(@Ctx() ctx: Context, @Root() scan: Scan): Promise<EntryVersion> {
    return versionOf(ctx, scan.entryId, scan.versionId)
  }

  @FieldResolver(() => EntryVersion, { nullable: true })
  async waivedFor(@Ctx() ctx: Context, @Root() scan: Scan): Promise<EntryVersion | null> {
    return scan.waivedForId ? versionOf(ctx, scan.entryId, scan.waivedForId) : null
  }
}
