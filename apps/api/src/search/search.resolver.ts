import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { searchAll } from './search.queries'
import { FoundGroup } from './search.type'

@Resolver()
export class SearchResolver {
  @Query(() => [FoundGroup])
  search(@Ctx() ctx: Context, @Arg('words', () => String) words: string): Promise<FoundGroup[]> {
    return searchAll(ctx, words)
  }
}
