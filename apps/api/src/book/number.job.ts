import { numberedContents } from '@huibian/documents'
import { z } from 'zod'
import { printWord } from '../attachment/writeOffice'
import type { JobKind } from '../platform/jobs'
import { DOCX, fileById, rendering } from '../seal/file'
import { EditionRow } from './book.entity'
import { visibleEdition } from './book.queries'
import { keepEdition } from './compile.job'
import { editionText, picturesOf } from './editionText'
import { awake } from '../platform/awake'

const argsSchema = z.object({
  editionId: z.string(),
  contents: z.array(
    z.object({ id: z.string(), level: z.number(), title: z.string(), page: z.string(), sheet: z.number() }),
  ),
})

/** LibreOffice may take a minute for three hundred cases. */
const TIME = 300_000

/**
 * Numbers the Word file's contents by LibreOffice's own layout, where the server has it. Otherwise, and once the edition is locked, the
 * PDF's numbers stand and the screen says so.
 */
export const numberJob: JobKind = async (ctx, args, progress) => {
  const { editionId, contents } = argsSchema.parse(args)
  const edition = await visibleEdition(ctx, editionId)
  const file = edition.docxFileId ? await fileById(ctx, edition.docxFileId) : null
  if (!file || edition.locked || edition.contentsFrom === 'libreoffice') return undefined
  await progress(0.1, 'step.numbering')
  const docx = await ctx.files.bytes(file.sha256)
  const numbered = await awake(
    ctx,
    numberedContents(docx, { entries: contents, time: TIME, ...rendering(ctx) }),
  )
  if (!numbered) return undefined
  const { text, title, files } = await editionText(ctx, edition)
  const pictures = await picturesOf(ctx, { files })
  const bytes = await printWord(ctx, { document: text, pictures, contents: numbered })
  const docxFileId = await keepEdition(ctx, edition, { bytes, mime: DOCX, title })
  // A lock that came meanwhile wins: what goes to the printer does not change under it.
  await ctx.db.update(
    EditionRow,
    { id: editionId, locked: false },
    { docxFileId, contentsFrom: 'libreoffice' },
  )
  return docxFileId
}
