import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { organisationOf } from '../organisation/organisation.queries'
import { Organisation } from '../organisation/organisation.type'
import type { Context } from '../platform/context'
import { FileLink } from '../platform/wire.type'
import { linkTo } from '../seal/file'
import { latestRequest } from '../seal/seal.queries'
import { SealRequest } from '../seal/seal.type'
import { lettersOf } from './letter.queries'
import { Letter, LetterInput } from './letter.type'
import { requestLetterSeal } from './seal'

@Resolver(() => Letter)
export class LetterResolver {
  @Query(() => [Letter])
  letters(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<Letter[]> {
    return lettersOf(ctx, campaignId)
  }

  @Mutation(() => Letter)
  requestLetterSeal(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('input', () => LetterInput) input: LetterInput,
  ): Promise<Letter> {
    return requestLetterSeal(ctx, campaignId, input)
  }

  @FieldResolver(() => Organisation)
  issuer(@Ctx() ctx: Context, @Root() letter: Letter): Promise<Organisation> {
    return organisationOf(ctx, letter.organisationId)
  }

  /** As it was printed, for its own office. */
  @FieldResolver(() => FileLink, { nullable: true })
  file(@Ctx() ctx: Context, @Root() letter: Letter): Promise<FileLink | null> {
    return linkTo(ctx, letter.fileId)
  }

  /** The letter with the seal on it, for whom it is written to as well. */
  @FieldResolver(() => FileLink, { nullable: true })
  sealed(@Ctx() ctx: Context, @Root() letter: Letter): Promise<FileLink | null> {
    return linkTo(ctx, letter.sealedFileId)
  }

  @FieldResolver(() => SealRequest, { nullable: true })
  sealRequest(@Ctx() ctx: Context, @Root() letter: Letter): Promise<SealRequest | null> {
    return latestRequest(ctx, 'letter', letter.id)
  }
}
