/** Which points of a page bear ink, as it is drawn at one pixel a point: 255 is bare paper. */
export type Drawn = { width: number; height: number; data: Uint8Array }

/** An area of a page in points from its top left corner. */
export type Box = { left: number; right: number; top: number; bottom: number }

export type Square = { left: number; top: number; side: number }

/** So pale is bare paper still. */
const paper = 250
/** Blank around a square, and what printers leave of a sheet's edge. */
const [apart, edge] = [2, 11]

/** How much ink lies within an area, for any area at once. */
function inkIn({ width, height, data }: Drawn): (box: Box) => number {
  const sums = new Uint32Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let line = 0
    for (let x = 0; x < width; x++) {
      if ((data[y * width + x] ?? 255) < paper) line++
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + line
    }
  }
  const at = (x: number, y: number): number => sums[y * (width + 1) + x] ?? 0
  return ({ left, right, top, bottom }) =>
    at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top)
}

/**
 * The square nearest to some words on which nothing is drawn: beside them, where it cannot lie in a cell of what stands above, or in a margin, where
 * no ink stands from one edge of the sheet to the other. The largest of the sides for which there is one; undefined where there is none.
 */
export function freeSquare(drawn: Drawn, words: Box, sides: readonly number[]): Square | undefined {
  const { width, height } = drawn
  const ink = inkIn(drawn)
  const middle = Math.round((words.top + words.bottom) / 2)
  for (const side of sides) {
    let best: (Square & { far: number }) | undefined
    for (let top = height - edge - side; top >= edge; top--) {
      const rows = { top: top - apart, bottom: top + side + apart }
      const beside = top <= middle && middle <= top + side
      const open = beside || ink({ left: 0, right: width, ...rows }) === 0
      const tall = Math.abs(top + side / 2 - middle)
      for (let left = width - edge - side; left >= edge; left--) {
        const far = tall + Math.max(0, left - words.right, words.left - left - side)
        if (best && far >= best.far) continue
        const columns = { left: left - apart, right: left + side + apart }
        if (ink({ ...columns, ...rows }) > 0) continue
        if (open || ink({ ...columns, top: 0, bottom: height }) === 0) best = { left, top, side, far }
      }
    }
    if (best) return { left: best.left, top: best.top, side }
  }
  return undefined
}
