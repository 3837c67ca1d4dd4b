/** Where a seal's centre stands: page from 1, millimetres from the page's left and top edge as it is viewed. */
export type SealPosition = { page: number; x: number; y: number }

/** A seal that already stands there. */
export type Placed = SealPosition & { diameter: number }

/** The place of the seal on the first page of a 案例汇总表: over the name of the unit. */
export const summarySealPosition: SealPosition = { page: 1, x: 68, y: 57 }

/** Millimetres between two seals, so that they never touch. */
const apart = 3

/** The largest seal: no place of a row is nearer to the next, whatever stands there. */
const widest = 50

/** Sizes in millimetres. */
type Sheet = { width: number; height: number }

const touches = (a: Placed, b: Placed): boolean =>
  a.page === b.page && Math.hypot(a.x - b.x, a.y - b.y) < (a.diameter + b.diameter) / 2 + apart

/**
 * Where the next of several seals stands: at the wanted place, else beside it in the same row, else in a row below or above. Seals never
 * touch one another and stay on the sheet (millimetres). Undefined when the page is full.
 */
export function nextSealPosition(
  wanted: Placed,
  standing: readonly Placed[],
  sheet: Sheet,
): SealPosition | undefined {
  const half = wanted.diameter / 2
  const fits = (at: Placed): boolean =>
    at.x - half >= 0 &&
    at.x + half <= sheet.width &&
    at.y - half >= 0 &&
    at.y + half <= sheet.height &&
    !standing.some((other) => touches(at, other))
  const step = widest + apart
  const columns = [0, 1, 2, 3, 4, -1, -2, -3, -4]
  const places = [0, 1, -1, 2, -2, 3].flatMap((row) =>
    columns.map((column) => ({ ...wanted, x: wanted.x + column * step, y: wanted.y + row * step })),
  )
  const found = places.find(fits)
  return found && { page: found.page, x: found.x, y: found.y }
}

/** One leaf's share of a 骑缝章: which slice of how many, and the centre of the slice in millimetres. */
export type Slice = SealPosition & { part: number; of: number }

/** Most leaves that one seal is laid across: a narrower slice would show nothing. */
const mostLeaves = 8

/** A leaf as it is viewed, and the seals that stand on it. */
export type Leaf = { sheet: Sheet; standing: readonly Placed[] }

function slicesAt(leaves: readonly Leaf[], diameter: number, shift: number): Slice[] {
  const pages = leaves.length
  const groups = Math.ceil(pages / mostLeaves)
  return leaves.map(({ sheet }, i): Slice => {
    const group = Math.floor((i * groups) / pages)
    const first = Math.ceil((group * pages) / groups)
    const of = Math.ceil(((group + 1) * pages) / groups) - first
    const x = sheet.width - diameter / of / 2
    return { page: i + 1, x, y: sheet.height / 2 + shift, part: i - first, of }
  })
}

/**
 * A 骑缝章: the leaves fanned out, one seal across their right edges, a slice on each; more than eight leaves take several seals of
 * nearly equal share. It stands at the middle of the edges, or where other seals stand there, below or above them at one height on all
 * leaves. Undefined where the edges are full.
 */
export function seamSlices(leaves: readonly Leaf[], diameter: number): Slice[] | undefined {
  if (leaves.length < 2) return []
  const free = (slice: Slice | undefined, { sheet, standing }: Leaf): boolean =>
    slice !== undefined &&
    slice.y - diameter / 2 >= 0 &&
    slice.y + diameter / 2 <= sheet.height &&
    !standing.some((other) => touches({ ...slice, diameter }, other))
  for (let away = 0; away < (leaves[0]?.sheet.height ?? 0) / 2; away++)
    for (const shift of [away, -away]) {
      const slices = slicesAt(leaves, diameter, shift)
      if (leaves.every((leaf, i) => free(slices[i], leaf))) return slices
    }
  return undefined
}
