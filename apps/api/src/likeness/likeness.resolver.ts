import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { entryLoader } from '../entry/entry.loaders'
import { Entry } from '../entry/entry.type'
import type { Context } from '../platform/context'
import { ImportResult, PageInput } from '../platform/wire.type'
import { decideLikeness } from './decide'
import { importPastCases } from './importPastCases'
import {
  likenessesLoader,
  listLikenesses,
  listPastCases,
  pastCaseLoader,
  perhapsFiledLoader,
} from './likeness.queries'
import {
  Likeness,
  LikenessDecision,
  LikenessFilter,
  LikenessPage,
  PastCase,
  PastCasePage,
} from './likeness.type'

@Resolver(() => Entry)
export class EntryLikenessResolver {
  @FieldResolver(() => [Likeness])
  likenesses(@Ctx() ctx: Context, @Root() entry: Entry): Promise<Likeness[]> {
    return likenessesLoader(ctx).load(entry.id)
  }

  @FieldResolver(() => Boolean)
  perhapsFiled(@Ctx() ctx: Context, @Root() entry: Entry): Promise<boolean> {
    return perhapsFiledLoader(ctx).load(entry.id)
  }
}

@Resolver(() => Likeness)
export class LikenessResolver {
  @Query(() => LikenessPage)
  likenesses(
    @Ctx() ctx: Context,
    @Arg('filter', () => LikenessFilter) filter: LikenessFilter,
    @Arg('page', () => PageInput) page: PageInput,
  ): Promise<LikenessPage> {
    return listLikenesses(ctx, filter, page)
  }

  @Query(() => PastCasePage)
  pastCases(
    @Ctx() ctx: Context,
    @Arg('search', () => String) search: string,
    @Arg('page', () => PageInput) page: PageInput,
  ): Promise<PastCasePage> {
    return listPastCases(ctx, search, page)
  }

  @FieldResolver(() => Entry)
  entry(@Ctx() ctx: Context, @Root() pair: Likeness): Promise<Entry> {
    return entryLoader(ctx).load(pair.entryId)
  }

  @FieldResolver(() => Entry, { nullable: true })
  async other(@Ctx() ctx: Context, @Root() pair: Likeness): Promise<Entry | null> {
    return pair.otherId === null ? null : entryLoader(ctx).load(pair.otherId)
  }

  @FieldResolver(() => PastCase, { nullable: true })
  async pastCase(@Ctx() ctx: Context, @Root() pair: Likeness): Promise<PastCase | null> {
    return pair.pastCaseId === null ? null : pastCaseLoader(ctx).load(pair.pastCaseId)
  }

  @Mutation(() => Likeness)
  decideLikeness(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Arg('decision', () => LikenessDecision, { nullable: true }) decision?: LikenessDecision | null,
  ): Promise<Likeness> {
    return decideLikeness(ctx, id, { decision: decision ?? null, reason })
  }

  @Mutation(() => ImportResult)
  importPastCases(@Ctx() ctx: Context, @Arg('uploadId', () => ID) uploadId: string): Promise<ImportResult> {
    return importPastCases(ctx, uploadId)
  }
}
