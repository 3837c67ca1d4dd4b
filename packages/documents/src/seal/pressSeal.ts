import { createHash } from 'node:crypto'
import type { Rendering } from '../model/rendering.ts'
import { PdfFile } from '../signature/pdfFile.ts'
import {
  type Mark,
  type Prepared,
  prepareSignature,
  type SignatureWords,
} from '../signature/prepareSignature.ts'
import type { Seal } from './sealDrawing.ts'
import { onBehalf, sealPage, type SealPicture } from './sealPage.ts'
import type { SealPosition } from './sealPlaces.ts'
import { seatsFor, sliceOf } from './seats.ts'

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
 * where the page does not exist, NoRoomForSeal where it is full of seals, and UnreadablePdf where the file cannot be signed.
 */
export async function pressSeal(
  pdf: Uint8Array,
  pressing: Pressing,
  rendering: Rendering,
): Promise<Prepared> {
  const { seal, position, words } = pressing
  const { diameter } = seal
  const file = new PdfFile(pdf)
  const { face, slices } = seatsFor(file, { ...position, diameter }, pressing.seam ?? false)
  const bare = await drawn(seal, rendering, undefined)
  const drawing = pressing.onBehalf ? await drawn(seal, rendering, onBehalf) : bare
  const across = slices.map((slice): Mark => ({
    drawing: bare,
    slice: sliceOf(slice, diameter),
    page: slice.page,
    x: slice.x,
    y: slice.y,
  }))
  return prepareSignature(file, [{ drawing, ...face }, ...across], words)
}
