import { PDFDocument } from '@cantoo/pdf-lib'
import type { Rendering } from '../model/rendering.ts'
import { mm } from '../pdf/styles.ts'
import type { Seal } from './sealDrawing.ts'
import { pictureOnly, sealPage, type SealPicture } from './sealPage.ts'
import type { SealPosition } from './sealPlaces.ts'

/**
 * Presses a seal's picture on a page of a PDF; what lies under it stays readable and the text of both can be extracted. It is a picture
 * and no signature, and says so under it. Throws when the page does not exist or the file cannot be read.
 */
export async function stampPdf(
  pdf: Uint8Array,
  seal: Seal | SealPicture,
  position: SealPosition,
  stamping: Rendering & { at: Date },
): Promise<Uint8Array> {
  const target = await PDFDocument.load(pdf, { updateMetadata: false })
  const page = target.getPages()[position.page - 1]
  if (page === undefined) throw new Error(`The document has no page ${position.page}`)
  const options = { words: pictureOnly, created: stamping.at.toISOString() }
  const [drawn] = await target.embedPdf(await sealPage(seal, stamping, options))
  if (drawn === undefined) throw new Error('The seal could not be drawn')
  const { width, height } = drawn
  page.drawPage(drawn, {
    x: mm(position.x) - width / 2,
    y: page.getHeight() - mm(position.y) - height / 2,
  })
  target.setModificationDate(stamping.at)
  return target.save({ useObjectStreams: false })
}
