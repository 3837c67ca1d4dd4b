import { degrees, PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import { disarm } from './disarm.ts'
import { turnOf } from './orientation.ts'

export type ScanPart = {
  bytes: Uint8Array
  mime: 'application/pdf' | 'image/jpeg' | 'image/png'
  /** Turn clockwise, on top of how the part stands when viewed. */
  rotate: 0 | 90 | 180 | 270
  /** Pages of a PDF in the order wanted, from 1; all where absent. */
  pages?: number[]
}

/** Which part stops a scan from being put together; `part` counts from 0. */
export class UnreadableScan extends Error {
  constructor(
    readonly part: number,
    readonly reason: 'encrypted' | 'damaged' | 'noSuchPage',
  ) {
    super(`Part ${part + 1} of the scan: ${reason}`)
  }
}

/** A4 in points. */
const a4 = { width: 595.28, height: 841.89 }

const turn = (page: PDFPage, clockwise: number): void =>
  page.setRotation(degrees((page.getRotation().angle + clockwise + 360) % 360))

async function addPdf(target: PDFDocument, part: ScanPart, at: number): Promise<void> {
  const source = await PDFDocument.load(part.bytes, { ignoreEncryption: true }).catch(() => {
    throw new UnreadableScan(at, 'damaged')
  })
  if (source.isEncrypted) throw new UnreadableScan(at, 'encrypted')
  const wanted = (part.pages ?? source.getPageIndices().map((i) => i + 1)).map((page) => page - 1)
  if (wanted.some((i) => !Number.isInteger(i) || i < 0 || i >= source.getPageCount()))
    throw new UnreadableScan(at, 'noSuchPage')
  for (const i of wanted) disarm(source.getPage(i))
  for (const page of await target.copyPages(source, wanted)) {
    turn(page, part.rotate)
    target.addPage(page)
  }
}

/** A picture fills an A4 page as far as its shape allows; the page lies or stands as the picture does. */
async function addPicture(target: PDFDocument, part: ScanPart, at: number): Promise<void> {
  const embedded = part.mime === 'image/png' ? target.embedPng(part.bytes) : target.embedJpg(part.bytes)
  const picture = await embedded.catch(() => {
    throw new UnreadableScan(at, 'damaged')
  })
  const lying = picture.width > picture.height
  const page = target.addPage(lying ? [a4.height, a4.width] : [a4.width, a4.height])
  const { width, height } = picture.scaleToFit(page.getWidth(), page.getHeight())
  page.drawImage(picture, {
    x: (page.getWidth() - width) / 2,
    y: (page.getHeight() - height) / 2,
    width,
    height,
  })
  turn(page, part.rotate + (part.mime === 'image/jpeg' ? turnOf(part.bytes) : 0))
}

/**
 * Puts PDFs and pictures together into one PDF in the order given, each turned as the clerk turned it on screen; what a
 * camera noted about its own position counts too; scripts, links and files that a PDF holds stay behind. Throws UnreadableScan.
 */
export async function mergeScan(parts: ScanPart[], at: Date): Promise<Uint8Array> {
  const target = await PDFDocument.create({ updateMetadata: false })
  target.setProducer('Huibian')
  target.setCreationDate(at)
  target.setModificationDate(at)
  for (const [i, part] of parts.entries()) {
    if (part.mime === 'application/pdf') await addPdf(target, part, i)
    else await addPicture(target, part, i)
  }
  return target.save()
}
