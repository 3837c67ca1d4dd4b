import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { Attachment } from '../attachment/attachment.type'
import { asRead } from '../entry/asRead'
import { Entry } from '../entry/entry.type'
import type { Context } from '../platform/context'
import { attachFile } from './attach'
import { declareMedia } from './declare'
import { MediaInput } from './material.type'

@Resolver(() => Entry)
export class MaterialResolver {
  @Mutation(() => Attachment)
  attachFile(
    @Ctx() ctx: Context,
    @Arg('entryId', () => ID) entryId: string,
    @Arg('uploadId', () => ID) uploadId: string,
    @Arg('media', () => MediaInput, { nullable: true }) media?: MediaInput | null,
  ): Promise<Attachment> {
    return attachFile(ctx, entryId, { uploadId, media })
  }

  @Mutation(() => Entry)
  async declareMedia(
    @Ctx() ctx: Context,
    @Arg('entryId', () => ID) entryId: string,
    @Arg('fileId', () => ID) fileId: string,
    @Arg('media', () => MediaInput) media: MediaInput,
  ): Promise<Entry> {
    return asRead(await declareMedia(ctx, { entryId, fileId }, media))
  }
}
