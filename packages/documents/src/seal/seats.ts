import { mm } from '../pdf/styles.ts'
import { pageCount, type PageFound, pageOf, sealsOn, seenAt } from '../signature/page.ts'
import type { PdfFile } from '../signature/pdfFile.ts'
import { lineHeight } from './sealPage.ts'
import { nextSealPosition, type Placed, type SealPosition, seamSlices, type Slice } from './sealPlaces.ts'

/** Thrown where a page, or the edges of the pages, are full of seals. Known by its name, which comes out of a thread with it. */
export class NoRoomForSeal extends Error {
  override name = 'NoRoomForSeal'
}

/** Whether something failed for want of room for a seal, in this thread or another. */
export function isFull(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'NoRoomForSeal'
}

/** Where a seal is pressed: on its page, and a slice on the edge of every page where it also stands across them. */
export type Seats = { face: SealPosition; slices: Slice[] }

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

/** Slices across the edges of all pages, clear of every seal, the one that is pressed with them among these. */
function seamSeats(file: PdfFile, pressed: Placed): Slice[] {
  const leaves = Array.from({ length: pageCount(file) }, (_, i) => {
    const page = pageOf(file, i + 1)
    const own = pressed.page === i + 1 ? [pressed] : []
    return { sheet: viewed(page), standing: [...standing(file, page, i + 1), ...own] }
  })
  const slices = seamSlices(leaves, pressed.diameter)
  if (!slices) throw new NoRoomForSeal('The edges of the pages have no room for another seal')
  return slices
}

/** The seats of a seal that wants this place: there, or beside the seals that stand there. Throws NoRoomForSeal, and where there is no such page. */
export function seatsFor(file: PdfFile, wanted: Placed, seam: boolean): Seats {
  const page = pageOf(file, wanted.page)
  const face = nextSealPosition(wanted, standing(file, page, wanted.page), viewed(page))
  if (!face) throw new NoRoomForSeal(`Page ${wanted.page} has no room for another seal`)
  return { face, slices: seam ? seamSeats(file, { ...face, diameter: wanted.diameter }) : [] }
}

/** Between which points of a drawing's width a slice lies. */
export function sliceOf({ part, of }: Slice, diameter: number): { left: number; right: number } {
  const width = mm(diameter) / of
  return { left: part * width, right: (part + 1) * width }
}
