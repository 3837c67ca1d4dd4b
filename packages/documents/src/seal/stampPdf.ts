import { PDFDocument } from '@cantoo/pdf-lib'
import { loadFonts } from '../fonts/fontSet.ts'
import { Typesetting } from '../fonts/runs.ts'
import type { Rendering } from '../model/rendering.ts'
import { bytesOf, openPrinter } from '../pdf/printer.ts'
import { mm } from '../pdf/styles.ts'
import { type Seal, sealSvg } from './sealDrawing.ts'

/** Where a seal's centre stands: page from 1, millimetres from the page's left and top edge as it is viewed. */
export type SealPosition = { page: number; x: number; y: number }

/** The place of the seal on the first page of a 案例汇总表: over the name of the unit. */
export const summarySealPosition: SealPosition = { page: 1, x: 68, y: 57 }

/** The seal alone, as a PDF page of its own size. */
export async function sealPdf(seal: Seal, { fontFolders }: Rendering, created: string): Promise<Uint8Array> {
  const set = loadFonts(fontFolders)
  const points = mm(seal.diameter)
  const printed = await openPrinter(set, new Map()).createPdfKitDocument(
    {
      version: '1.7',
      pageSize: { width: points, height: points },
      pageMargins: [0, 0, 0, 0],
      info: { title: seal.name, creator: 'Huibian', producer: 'Huibian', creationDate: new Date(created) },
      defaultStyle: { font: set.roles.hei.key },
      content: [
        { svg: sealSvg(seal, new Typesetting(set)), width: points, absolutePosition: { x: 0, y: 0 } },
      ],
    },
    {},
  )
  return bytesOf(printed)
}

/**
 * Presses a seal on a page of a PDF; what lies under it stays readable and the text of both can be extracted. The drawing
 * is a picture of a seal, not a signature. Throws when the page does not exist or the file cannot be read.
 */
export async function stampPdf(
  pdf: Uint8Array,
  seal: Seal,
  position: SealPosition,
  stamping: Rendering & { at: Date },
): Promise<Uint8Array> {
  const target = await PDFDocument.load(pdf, { updateMetadata: false })
  const page = target.getPages()[position.page - 1]
  if (page === undefined) throw new Error(`The document has no page ${position.page}`)
  const [drawn] = await target.embedPdf(await sealPdf(seal, stamping, stamping.at.toISOString()))
  if (drawn === undefined) throw new Error('The seal could not be drawn')
  const half = drawn.width / 2
  page.drawPage(drawn, { x: mm(position.x) - half, y: page.getHeight() - mm(position.y) - half })
  target.setModificationDate(stamping.at)
  return target.save({ useObjectStreams: false })
}
