import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import type { Rendering } from '../model/rendering.ts'
import { mm } from '../pdf/styles.ts'
import type { Pressing } from './pressSeal.ts'
import { onBehalf, pictureOnly, sealPage } from './sealPage.ts'
import { seamSlices } from './sealPlaces.ts'

const inMillimetres = (points: number): number => (points * 25.4) / 72

/** Lays a drawing across the right edges of all pages, a slice on each. */
async function laySeam(target: PDFDocument, drawing: PDFPage, diameter: number): Promise<void> {
  const pages = target.getPages()
  const leaves = pages.map((page) => ({
    sheet: { width: inMillimetres(page.getWidth()), height: inMillimetres(page.getHeight()) },
    standing: [],
  }))
  for (const { page: number, part, of, x, y } of seamSlices(leaves, diameter) ?? []) {
    const page = pages[number - 1]
    const width = mm(diameter) / of
    const box = { left: part * width, right: (part + 1) * width, bottom: 0, top: drawing.getHeight() }
    const slice = await target.embedPage(drawing, box)
    page?.drawPage(slice, {
      x: mm(x) - width / 2,
      y: page.getHeight() - mm(y) - drawing.getHeight() / 2,
    })
  }
}

/**
 * Presses a seal's picture on a page of a PDF, and where it is wanted across the edges of all; what lies under it stays readable and the
 * text of both can be extracted. It is a picture and no signature, and says so under it. Throws when the page does not exist or the file
 * cannot be read.
 */
export async function stampPdf(
  pdf: Uint8Array,
  pressing: Omit<Pressing, 'words'>,
  stamping: Rendering & { at: Date },
): Promise<Uint8Array> {
  const { seal, position } = pressing
  const target = await PDFDocument.load(pdf, { updateMetadata: false })
  const page = target.getPages()[position.page - 1]
  if (page === undefined) throw new Error(`The document has no page ${position.page}`)
  const created = stamping.at.toISOString()
  const words = `${pressing.onBehalf ? onBehalf : ''}${pictureOnly}`
  const [drawn] = await target.embedPdf(await sealPage(seal, stamping, { words, created }))
  if (drawn === undefined) throw new Error('The seal could not be drawn')
  const { width, height } = drawn
  page.drawPage(drawn, {
    x: mm(position.x) - width / 2,
    y: page.getHeight() - mm(position.y) - height / 2,
  })
  if (pressing.seam) {
    const bare = await PDFDocument.load(await sealPage(seal, stamping, { created }))
    await laySeam(target, bare.getPage(0), seal.diameter)
  }
  target.setModificationDate(stamping.at)
  return target.save({ useObjectStreams: false })
}
