import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import { unprintableIn } from '../attachment/unprintable'
import { frameOf } from '../entry/frame'
import { versionOf } from '../entry/entry.loaders'
import { Entry } from '../entry/entry.type'
import { ImportedDraft } from '../filing/filing.type'
import type { Context } from '../platform/context'
import { officeKinds } from '../template/kinds'
import { importForm } from './importForm'
import { officeFileOf } from './officeForm'

@Resolver(() => Entry)
export class PaperResolver {
  /** docx or xlsx where the form comes out in the office's own file; null where it is our layout. */
  @FieldResolver(() => String, { nullable: true })
  async officeForm(@Ctx() ctx: Context, @Root() entry: Entry): Promise<string | null> {
    const version = entry.versionId ? await versionOf(ctx, entry.id, entry.versionId) : null
    const template = await officeFileOf(ctx, { entry, version })
    return template && officeKinds[template.kind].extension
  }

  /** Characters of the text, as it stands, that no typeface has: the papers show a box in their place. */
  @FieldResolver(() => [String])
  async unprintable(@Ctx() ctx: Context, @Root() entry: Entry): Promise<string[]> {
    return unprintableIn(ctx, (await frameOf(ctx, entry.id)).content)
  }

  @Mutation(() => ImportedDraft)
  importForm(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('uploadId', () => ID) uploadId: string,
  ): Promise<ImportedDraft> {
    return importForm(ctx, id, uploadId)
  }
}
