import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { unprintableTyped } from './unprintable'

@Resolver()
export class AttachmentResolver {
  @Query(() => [String])
  unprintable(@Ctx() ctx: Context, @Arg('text', () => String) text: string): Promise<string[]> {
    return unprintableTyped(ctx, text)
  }
}
