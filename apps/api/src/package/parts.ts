import type { Piece } from './contents'

/** Room that an archive takes beside its files: heads, names, the list of sums. */
const OVERHEAD = 64 * 1024

/** Files that no part of at most `limit` bytes can hold with what an archive takes beside them. */
export function oversized(pieces: readonly Piece[], limit: number): Piece[] {
  return pieces.filter(({ size }) => size > limit - OVERHEAD)
}

/**
 * Divides files into parts of at most `limit` bytes each, in order, so that each part opens by itself. A single file beyond the limit makes
 * a part of its own: it cannot be cut without being spoilt.
 */
export function divide(pieces: readonly Piece[], limit: number): Piece[][] {
  const parts: Piece[][] = []
  let room = 0
  for (const piece of pieces) {
    const part = parts.at(-1)
    if (part && piece.size <= room) {
      part.push(piece)
      room -= piece.size
    } else {
      parts.push([piece])
      room = limit - OVERHEAD - piece.size
    }
  }
  return parts
}
