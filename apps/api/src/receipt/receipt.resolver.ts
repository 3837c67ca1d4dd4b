import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import { asRead } from '../entry/asRead'
import { Entry } from '../entry/entry.type'
import type { Context } from '../platform/context'
import { markReceived } from './mark'
import { receiptsOf } from './receipt.queries'
import { EntryReceipt } from './receipt.type'

@Resolver(() => Entry)
export class ReceiptResolver {
  @FieldResolver(() => [EntryReceipt])
  receipts(@Ctx() ctx: Context, @Root() entry: Entry): Promise<EntryReceipt[]> {
    return receiptsOf(ctx, entry)
  }

  @Mutation(() => Entry)
  async markReceived(
    @Ctx() ctx: Context,
    @Arg('entryId', () => ID) entryId: string,
    @Arg('key', () => String) key: string,
    @Arg('received', () => Boolean) received: boolean,
  ): Promise<Entry> {
    return asRead(await markReceived(ctx, entryId, { key, received }))
  }
}
