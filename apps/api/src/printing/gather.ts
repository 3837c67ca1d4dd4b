import { EditionRow } from '../book/book.entity'
import { visibleEdition } from '../book/book.queries'
import { ownedCampaign, ownerLine } from '../book/owner'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { enqueue } from '../platform/jobs'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'

/** Whether the package is there or being made. The edition is locked first, so that two who ask at once have it made once. */
async function gathered(ctx: Context, id: string): Promise<boolean> {
  await ctx.db.query('select 1 from edition where id = $1 for no key update', [id])
  const found = await row<{ there: boolean }>(
    ctx.db,
    `select e.materials_file_id is not null or coalesce(j.state in ('queued', 'running'), false) as there
     from edition e left join job j on j.id = e.materials_job_id where e.id = $1`,
    [id],
  )
  return found?.there ?? false
}

/** Has the 排版素材包 of an edition made. Asked for again it is the same: an edition never changes. */
export async function gatherMaterials(ctx: Context, id: string): Promise<EditionRow> {
  const edition = await visibleEdition(ctx, id)
  await ownedCampaign(ctx, edition.campaignId, 'book.download')
  if (!edition.pdfFileId) refuse('edition.notReady')
  if (await gathered(ctx, id)) return visibleEdition(ctx, id)
  const materialsJobId = await enqueue(ctx, 'edition.materials', { editionId: id })
  await ctx.db.update(EditionRow, { id }, { materialsJobId })
  await record(ctx, { act: 'edition.gathered', noun: 'edition', subjectId: id, seenBy: ownerLine(ctx) })
  return Object.assign(edition, { materialsJobId })
}
