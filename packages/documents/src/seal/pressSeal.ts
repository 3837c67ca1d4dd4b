import { createHash } from 'node:crypto'
import type { Rendering } from '../model/rendering.ts'
import { mm } from '../pdf/styles.ts'
import { pageCount, type PageFound, pageOf, sealsOn, seenAt } from '../signature/page.ts'
import { PdfFile } from '../signature/pdfFile.ts'
import {
  type Mark,
  type Prepared,
  prepareSignature,
  type SignatureWords,
} from '../signature/prepareSignature.ts'
import type { Seal } from './sealDrawing.ts'
import { lineHeight, onBehalf, sealPage, type SealPicture } from './sealPage.ts'
import { nextSealPosition, type Placed, type SealPosition, seamSlices } from './sealPlaces.ts'

/** A seal to press: where it would stand if no other stood there, and how. */
export type Pressing = {
  seal: Seal | SealPicture
  position: SealPosition
  /** It stands in for the unit's own: the printed words 代章 go with it. */
  onBehalf?: boolean
  /** Also laid across the edges of all pages, a 骑缝章. */
  seam?: boolean
  words: SignatureWords
}

const millimetres = (points: number): number => (points * 25.4) / 72

/** The page as it is viewed, in millimetres. */
function viewed({ sheet }: PageFound): { width: number; height: number } {
  const [width, height] = [millimetres(sheet.width), millimetres(sheet.height)]
  return sheet.turn % 180 === 90 ? { width: height, height: width } : { width, height }
}

/** Seals that stand on a page already. A slice counts with its whole height. */
function standing(file: PdfFile, page: PageFound, number: number): Placed[] {
  return sealsOn(file, page).map((area) => {
    const sides = [area.right - area.left, area.top - area.bottom]
    const [least, most] = [Math.min(...sides), Math.max(...sides)]
    const { x, y } = seenAt(page, area)
    const diameter = millimetres(least * 2 < most ? most - 2 * lineHeight : least)
    return { page: number, x: millimetres(x), y: millimetres(y), diameter }
  })
}

/** Slices of the drawing for the edges of all pages, clear of every seal, the one that is pressed with them among these. */
function seamMarks(file: PdfFile, drawing: Uint8Array, pressed: Placed): Mark[] {
  const { diameter } = pressed
  const leaves = Array.from({ length: pageCount(file) }, (_, i) => {
    const page = pageOf(file, i + 1)
    const own = pressed.page === i + 1 ? [pressed] : []
    return { sheet: viewed(page), standing: [...standing(file, page, i + 1), ...own] }
  })
  const slices = seamSlices(leaves, diameter)
  if (!slices) throw new Error('The edges of the pages have no room for another seal')
  return slices.map(({ part, of, ...place }) => {
    const width = mm(diameter) / of
    return { ...place, drawing, slice: { left: part * width, right: (part + 1) * width } }
  })
}

const drawings = new Map<string, Promise<Uint8Array>>()
const mostDrawings = 32

/** A seal as it was drawn before: the same seal is pressed many times, and a drawing takes longer than a signature. */
function drawn(
  seal: Seal | SealPicture,
  rendering: Rendering,
  words: string | undefined,
): Promise<Uint8Array> {
  const picture = 'picture' in seal ? createHash('sha256').update(seal.picture).digest('hex') : seal.use
  const key = JSON.stringify([seal.name, seal.diameter, picture, words, rendering.fontFolders])
  const known = drawings.get(key)
  if (known) return known
  // What stands in a drawing's own metadata does not come along.
  const made = sealPage(seal, rendering, { created: '2000-01-01T00:00:00Z', ...(words ? { words } : {}) })
  made.catch(() => drawings.delete(key))
  if (drawings.size >= mostDrawings) drawings.clear()
  drawings.set(key, made)
  return made
}

/**
 * Draws a seal on a PDF as the face of a signature that is still to be made: at its place, or beside the seals that stand there. Throws
 * when the page does not exist or is full of seals, and UnreadablePdf where the file cannot be signed.
 */
export async function pressSeal(
  pdf: Uint8Array,
  pressing: Pressing,
  rendering: Rendering,
): Promise<Prepared> {
  const { seal, position, words } = pressing
  const file = new PdfFile(pdf)
  const page = pageOf(file, position.page)
  const wanted = { ...position, diameter: seal.diameter }
  const place = nextSealPosition(wanted, standing(file, page, position.page), viewed(page))
  if (!place) throw new Error(`Page ${position.page} has no room for another seal`)
  const bare = await drawn(seal, rendering, undefined)
  const drawing = pressing.onBehalf ? await drawn(seal, rendering, onBehalf) : bare
  const marks: Mark[] = [{ drawing, ...place }]
  if (pressing.seam) marks.push(...seamMarks(file, bare, { ...place, diameter: seal.diameter }))
  return prepareSignature(file, marks, words)
}
