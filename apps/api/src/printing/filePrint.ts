import { safeName } from '@huibian/domain'
import { keepFile } from '../attachment/keepFile'
import { takeUpload } from '../attachment/takeUpload'
import { EditionRow } from '../book/book.entity'
import { visibleEdition } from '../book/book.queries'
import { editionText } from '../book/editionText'
import { ownedCampaign, ownerLine } from '../book/owner'
import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { PDF } from '../seal/file'
import { editionName } from './editionName'

/** Files the printing house's finished PDF beside the locked edition. A later one takes its place; both stay in the record by hash. */
export async function filePrint(ctx: Context, id: string, uploadId: string): Promise<EditionRow> {
  const edition = await visibleEdition(ctx, id)
  await ownedCampaign(ctx, edition.campaignId, 'book.lock')
  const upload = await takeUpload(ctx, uploadId, 'print')
  if (!edition.locked) refuse('printing.notLocked')
  const { title } = await editionText(ctx, edition)
  const file = await keepFile(ctx, upload.path, {
    name: safeName(`${editionName(edition, title)}印刷成品.pdf`),
    mime: PDF,
    noun: 'edition',
    subjectId: id,
    seenBy: ownerLine(ctx),
  })
  await ctx.db.update(EditionRow, { id }, { printFileId: file.id })
  await record(ctx, {
    act: 'edition.printFiled',
    noun: 'edition',
    subjectId: id,
    seenBy: ownerLine(ctx),
    after: { file: upload.name, size: file.size, sha256: file.sha256 },
  })
  return Object.assign(edition, { printFileId: file.id })
}
