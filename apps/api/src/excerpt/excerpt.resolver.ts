import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { BookRow } from '../book/book.entity'
import { Book } from '../book/book.type'
import type { Context } from '../platform/context'
import { unprintableExcerpts } from './unprintableExcerpts'

@Resolver(() => Book)
export class ExcerptResolver {
  @FieldResolver(() => [String])
  unprintableExcerpts(@Ctx() ctx: Context, @Root() book: BookRow): Promise<string[]> {
    return unprintableExcerpts(ctx, book.campaignId)
  }
}
