import { renderPdf, type ContentsEntry, type ImageSource } from '@huibian/documents'
import { fillPattern, safeName } from '@huibian/domain'
import { z } from 'zod'
import { printWord } from '../attachment/writeOffice'
import { keepFile } from '../attachment/keepFile'
import type { Context } from '../platform/context'
import { enqueue, type JobKind } from '../platform/jobs'
import { DOCX, PDF, rendering } from '../seal/file'
import { EditionRow } from './book.entity'
import { ownerLine } from './owner'
import { visibleEdition } from './book.queries'
import { editionText, picturesOf } from './editionText'
import { editionNames } from './snapshot'
import { awake } from '../platform/awake'

const argsSchema = z.object({ editionId: z.string() })

/** Megabytes of heap and milliseconds for the printing thread, by the number of cases. */
const limitsFor = (cases: number): { heap: number; time: number } => ({
  heap: 400 + 2 * cases,
  time: 60_000 + 1000 * cases,
})

/** Pictures by the id under which the texts name them. */
export function sourceOf(pictures: ReadonlyMap<string, Uint8Array>): ImageSource {
  return (id) => {
    const bytes = pictures.get(id)
    if (!bytes) throw new Error(`the edition has no picture ${id}`)
    return bytes
  }
}

/** Keeps one of an edition's two files. */
export async function keepEdition(
  ctx: Context,
  edition: EditionRow,
  file: { bytes: Uint8Array; mime: string; title: string; pages?: number },
): Promise<string> {
  const extension = file.mime === PDF ? '.pdf' : '.docx'
  const name = fillPattern('{title}（{kind}{n}）', {
    title: file.title,
    kind: editionNames[edition.kind],
    n: edition.n,
  })
  const { id } = await keepFile(ctx, file.bytes, {
    name: safeName(name + extension),
    mime: file.mime,
    noun: 'edition',
    subjectId: edition.id,
    seenBy: ownerLine(ctx),
    ...(file.pages === undefined ? {} : { pages: file.pages }),
  })
  return id
}

/**
 * Prints an edition as PDF, then as DOCX with the PDF's page numbers, which Word is asked to update; LibreOffice may number the latter
 * anew afterwards.
 */
export const compileJob: JobKind = async (ctx, args, progress) => {
  const { editionId } = argsSchema.parse(args)
  const edition = await visibleEdition(ctx, editionId)
  if (edition.pdfFileId && edition.docxFileId) return edition.pdfFileId
  await progress(0.05, 'step.pictures')
  const { text, title, files } = await editionText(ctx, edition)
  const pictures = await picturesOf(ctx, { files })
  await progress(0.15, 'step.pdf')
  const printing = { ...rendering(ctx), images: sourceOf(pictures) }
  const pdf = await awake(ctx, renderPdf(text, printing, limitsFor(edition.cases)))
  await progress(0.7, 'step.word')
  const contents: ContentsEntry[] = pdf.contents
  const docx = await printWord(ctx, { document: text, pictures, contents, borrowed: true })
  await progress(0.95, 'step.saving')
  const pdfFileId = await keepEdition(ctx, edition, { bytes: pdf.bytes, mime: PDF, title, pages: pdf.pages })
  const docxFileId = await keepEdition(ctx, edition, { bytes: docx, mime: DOCX, title })
  await ctx.db.update(
    EditionRow,
    { id: edition.id },
    {
      pdfFileId,
      docxFileId,
      pages: pdf.pages,
      sealPlace: pdf.sealPlaces[0] ?? null,
      missing: pdf.missing.map(({ character, codePoint }) => `${character} ${codePoint}`),
    },
  )
  await enqueue(ctx, 'edition.number', { editionId, contents })
  return pdfFileId
}
