import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { dropFilter, filtersOf, saveFilter } from './filters'
import { SavedFilter, SavedFilterInput } from './saved.type'

@Resolver(() => SavedFilter)
export class SavedFilterResolver {
  @Query(() => [SavedFilter])
  savedFilters(@Ctx() ctx: Context, @Arg('path', () => String) path: string): Promise<SavedFilter[]> {
    return filtersOf(ctx, path)
  }

  @Mutation(() => [SavedFilter])
  saveFilter(
    @Ctx() ctx: Context,
    @Arg('input', () => SavedFilterInput) input: SavedFilterInput,
  ): Promise<SavedFilter[]> {
    return saveFilter(ctx, input)
  }

  @Mutation(() => [SavedFilter])
  dropFilter(
    @Ctx() ctx: Context,
    @Arg('path', () => String) path: string,
    @Arg('name', () => String) name: string,
  ): Promise<SavedFilter[]> {
    return dropFilter(ctx, path, name)
  }
}
