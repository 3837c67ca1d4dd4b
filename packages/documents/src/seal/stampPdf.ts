import { PDFArray, PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import type { Rendering } from '../model/rendering.ts'
import { mm } from '../pdf/styles.ts'
import { picturedSeals } from '../signature/page.ts'
import { PdfFile } from '../signature/pdfFile.ts'
import { bearsSignature } from '../signature/signatures.ts'
import type { Pressing } from './pressSeal.ts'
import { onBehalf, pictureOnly, sealPage } from './sealPage.ts'
import { seatsFor, sliceOf } from './seats.ts'

/** Thrown where a picture would be drawn on a file that is signed: it would be written anew, and no signature on it would hold. */
export class AlreadySigned extends Error {
  override name = 'AlreadySigned'
}

/** Whether a picture was refused because the file is signed. */
export function isSigned(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'AlreadySigned'
}

/** Whether a file can take a seal that is a picture: one that bears a signature cannot. Throws UnreadablePdf. */
export function takesPicture(pdf: Uint8Array): boolean {
  return !bearsSignature(new PdfFile(pdf))
}

type Drawing = Parameters<PDFPage['drawPage']>[0]

/** Draws with its centre at a place of the page, and notes there that a seal stands, so that the next keeps clear of it. */
function lay(page: PDFPage, drawing: Drawing, centre: { x: number; y: number }): void {
  const { width, height } = drawing
  const [x, y] = [mm(centre.x) - width / 2, page.getHeight() - mm(centre.y) - height / 2]
  page.drawPage(drawing, { x, y })
  const key = PDFName.of(picturedSeals)
  const list = page.node.lookupMaybe(key, PDFArray) ?? page.doc.context.obj([])
  list.push(page.doc.context.obj([x, y, x + width, y + height]))
  page.node.set(key, list)
}

/**
 * Presses a seal's picture on a page of a PDF, beside the seals that stand there, and where it is wanted across the edges of all; what
 * lies under it stays readable and the text of both can be extracted. It is a picture and no signature, and says so under it. Throws when
 * the page does not exist or the file cannot be read, NoRoomForSeal where it is full of seals, and AlreadySigned where it bears a signature.
 */
export async function stampPdf(
  pdf: Uint8Array,
  pressing: Omit<Pressing, 'words'>,
  stamping: Rendering & { at: Date },
): Promise<Uint8Array> {
  const { seal, position } = pressing
  const { diameter } = seal
  const file = new PdfFile(pdf)
  if (bearsSignature(file))
    throw new AlreadySigned('The file is signed: a picture on it would break its signatures')
  const { face, slices } = seatsFor(file, { ...position, diameter }, pressing.seam ?? false)
  const target = await PDFDocument.load(pdf, { updateMetadata: false })
  const pages = target.getPages()
  const created = stamping.at.toISOString()
  const words = `${pressing.onBehalf ? onBehalf : ''}${pictureOnly}`
  const [drawn] = await target.embedPdf(await sealPage(seal, stamping, { words, created }))
  const page = pages[face.page - 1]
  if (drawn === undefined || page === undefined) throw new Error('The seal could not be drawn')
  lay(page, drawn, face)
  const bare =
    slices.length > 0 ? await PDFDocument.load(await sealPage(seal, stamping, { created })) : undefined
  for (const slice of bare ? slices : []) {
    const [leaf, whole] = [pages[slice.page - 1], bare?.getPage(0)]
    if (!leaf || !whole) continue
    const box = { ...sliceOf(slice, diameter), bottom: 0, top: whole.getHeight() }
    lay(leaf, await target.embedPage(whole, box), slice)
  }
  target.setModificationDate(stamping.at)
  return target.save({ useObjectStreams: false })
}
