import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { Job } from '../platform/job.type'
import {
  IncomingArgs,
  IncomingForm,
  IncomingTable,
  IncomingTableArgs,
  ReadIncoming,
  RegisterArgs,
} from './incoming.type'
import { incomingForm, readIncomingTable } from './form'
import { readIncoming } from './register'
import { queueRegistering } from './register.job'

@Resolver()
export class IncomingResolver {
  @Query(() => IncomingForm)
  incomingForm(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<IncomingForm> {
    return incomingForm(ctx, campaignId)
  }

  @Mutation(() => IncomingTable)
  readIncomingTable(
    @Ctx() ctx: Context,
    @Args(() => IncomingTableArgs) { campaignId, uploadId }: IncomingTableArgs,
  ): Promise<IncomingTable> {
    return readIncomingTable(ctx, campaignId, uploadId)
  }

  @Mutation(() => ReadIncoming)
  readIncoming(
    @Ctx() ctx: Context,
    @Args(() => IncomingArgs) { campaignId, incoming }: IncomingArgs,
  ): Promise<ReadIncoming> {
    return readIncoming(ctx, campaignId, incoming)
  }

  @Mutation(() => Job)
  queueRegistering(@Ctx() ctx: Context, @Args(() => RegisterArgs) given: RegisterArgs): Promise<Job> {
    return queueRegistering(ctx, given)
  }
}
