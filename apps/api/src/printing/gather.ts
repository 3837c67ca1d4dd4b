import { EditionRow } from '../book/book.entity'
import { visibleEdition } from '../book/book.queries'
import { ownedCampaign, ownerLine } from '../book/owner'
import type { Context } from '../platform/context'
import { enqueue } from '../platform/jobs'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'

/** Has the 排版素材包 of an edition made. Asked for again it is the same: an edition never changes. */
export async function gatherMaterials(ctx: Context, id: string): Promise<EditionRow> {
  const edition = await visibleEdition(ctx, id)
  await ownedCampaign(ctx, edition.campaignId, 'book.download')
  if (!edition.pdfFileId) refuse('edition.notReady')
  if (edition.materialsFileId) return edition
  const materialsJobId = await enqueue(ctx, 'edition.materials', { editionId: id })
  await ctx.db.update(EditionRow, { id }, { materialsJobId })
  await record(ctx, { act: 'edition.gathered', noun: 'edition', subjectId: id, seenBy: ownerLine(ctx) })
  return Object.assign(edition, { materialsJobId })
}
