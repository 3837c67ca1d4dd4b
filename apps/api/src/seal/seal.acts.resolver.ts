import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { applySeal, refuseSeal } from './apply'
import { requestFormSeal } from './requestForm'
import type { SealRequestRow } from './seal.entity'
import { SealRequest } from './seal.type'

@Resolver()
export class SealActsResolver {
  /** Null while the office's own file is laid out: `sealJob` of the entry then says how far that is. */
  @Mutation(() => SealRequest, { nullable: true })
  requestFormSeal(
    @Ctx() ctx: Context,
    @Arg('entryId', () => ID) entryId: string,
    @Arg('versionId', () => ID) versionId: string,
    @Arg('approver', () => String) approver: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<SealRequestRow | null> {
    return requestFormSeal(ctx, { entryId, versionId, approver, reason })
  }

  @Mutation(() => SealRequest)
  seal(
    @Ctx() ctx: Context,
    @Arg('requestId', () => ID) requestId: string,
    @Arg('password', () => String) password: string,
    @Arg('onBehalf', () => Boolean, { defaultValue: false }) onBehalf: boolean,
    @Arg('seam', () => Boolean, { defaultValue: false }) seam: boolean,
  ): Promise<SealRequestRow> {
    return applySeal(ctx, { requestId, password, manner: { onBehalf, seam } })
  }

  @Mutation(() => SealRequest)
  refuseSeal(
    @Ctx() ctx: Context,
    @Arg('requestId', () => ID) requestId: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<SealRequestRow> {
    return refuseSeal(ctx, requestId, reason)
  }
}
