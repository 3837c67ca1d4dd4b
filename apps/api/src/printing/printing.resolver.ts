import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { EditionRow } from '../book/book.entity'
import { Edition } from '../book/book.type'
import { jobLoader } from '../package/job.queries'
import type { Context } from '../platform/context'
import { Job } from '../platform/job.type'
import { FileLink } from '../platform/wire.type'
import { linkTo } from '../seal/file'
import type { SealRequestRow } from '../seal/seal.entity'
import { latestRequest } from '../seal/seal.queries'
import { SealRequest } from '../seal/seal.type'
import { filePrint } from './filePrint'
import { gatherMaterials } from './gather'
import { requestEditionSeal } from './sealEdition'

@Resolver(() => Edition)
export class PrintingResolver {
  @Mutation(() => Edition)
  gatherMaterials(@Ctx() ctx: Context, @Arg('editionId', () => ID) editionId: string): Promise<EditionRow> {
    return gatherMaterials(ctx, editionId)
  }

  @Mutation(() => Edition)
  filePrint(
    @Ctx() ctx: Context,
    @Arg('editionId', () => ID) editionId: string,
    @Arg('uploadId', () => ID) uploadId: string,
  ): Promise<EditionRow> {
    return filePrint(ctx, editionId, uploadId)
  }

  @Mutation(() => SealRequest)
  requestEditionSeal(
    @Ctx() ctx: Context,
    @Arg('editionId', () => ID) editionId: string,
    @Arg('approver', () => String) approver: string,
    @Arg('reason', () => String) reason: string,
    @Arg('copies', () => Int) copies: number,
  ): Promise<SealRequestRow> {
    return requestEditionSeal(ctx, { editionId, approver, reason, copies })
  }

  @FieldResolver(() => SealRequest, { nullable: true })
  sealRequest(@Ctx() ctx: Context, @Root() edition: EditionRow): Promise<SealRequest | null> {
    return latestRequest(ctx, 'edition', edition.id)
  }

  @FieldResolver(() => FileLink, { nullable: true })
  sealed(@Ctx() ctx: Context, @Root() edition: EditionRow): Promise<FileLink | null> {
    return linkTo(ctx, edition.sealedFileId)
  }

  @FieldResolver(() => FileLink, { nullable: true })
  materials(@Ctx() ctx: Context, @Root() edition: EditionRow): Promise<FileLink | null> {
    return linkTo(ctx, edition.materialsFileId)
  }

  @FieldResolver(() => Job, { nullable: true })
  materialsJob(@Ctx() ctx: Context, @Root() edition: EditionRow): Promise<Job | null> | null {
    return edition.materialsJobId ? jobLoader(ctx).load(edition.materialsJobId) : null
  }

  @FieldResolver(() => FileLink, { nullable: true })
  print(@Ctx() ctx: Context, @Root() edition: EditionRow): Promise<FileLink | null> {
    return linkTo(ctx, edition.printFileId)
  }
}
