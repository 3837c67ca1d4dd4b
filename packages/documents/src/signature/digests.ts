import { createHash, type Hash } from 'node:crypto'
import type { Signature } from './signatures.ts'

type Signed = Pick<Signature, 'gap' | 'end'>

/** SHA-256 of a file up to each place where a signature's gap begins or its range ends: the file is read once, however many signed it. */
export class Digests {
  private readonly known = new Map<number, Hash>()

  constructor(
    private readonly bytes: Uint8Array,
    signatures: readonly Signed[],
  ) {
    const places = new Set(signatures.flatMap(({ gap, end }) => [this.place(gap.start), this.place(end)]))
    const hash = createHash('sha256')
    let before = 0
    for (const place of [...places].sort((a, b) => a - b)) {
      hash.update(bytes.subarray(before, place))
      this.known.set(place, hash.copy())
      before = place
    }
  }

  /** A range may name any number; what it then holds of the file is what counts. */
  private place(end: number): number {
    return this.bytes.subarray(0, end).length
  }

  /** The digest of the file up to a place, still open for more. */
  upTo(end: number): Hash {
    const hash = this.known.get(this.place(end))
    if (!hash) throw new Error('no signature begins or ends there')
    return hash.copy()
  }

  /** The digest of what a signature says it signs: all but its gap. */
  signed({ gap, end }: Signed): Buffer {
    return this.upTo(gap.start).update(this.bytes.subarray(gap.end, end)).digest()
  }
}
