const { imul } = Math

/**
 * Names the way in which fingerprints are made. Fingerprints of different formats cannot be compared: whoever changes a constant of this
 * file or of the shingles changes the name, and makes those that are stored anew.
 */
export const FINGERPRINT_FORMAT = 'minhash-4x20-1'

/** Bands and rows: two texts of likeness s share a band with probability 1 − (1 − s⁴)²⁰, that is 0.996 at 0.7 and 0.032 at 0.2. */
const BANDS = 20
const ROWS = 4

/** Murmur3's finaliser: every bit of the input moves every bit of the output. */
function mixed(value: number): number {
  let x = value
  x = imul(x ^ (x >>> 16), 0x85ebca6b)
  x = imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

const seeds = Array.from({ length: BANDS * ROWS }, (_, n) => mixed(imul(n + 1, 0x9e3779b9)))

/** For each seed the least of the shingles' values under it (MinHash). */
function leastOf(shingles: ReadonlySet<number>): Uint32Array {
  const least = new Uint32Array(seeds.length).fill(0xffffffff)
  for (const shingle of shingles) {
    for (let n = 0; n < seeds.length; n++) {
      const value = mixed(shingle ^ (seeds[n] ?? 0))
      if (value < (least[n] ?? 0)) least[n] = value
    }
  }
  return least
}

/**
 * The fingerprint of a text's shingles: one whole number below 2³¹ a band, the band's own number mixed in, so that a list of them can
 * be searched by any one. Texts of a likeness of 0.7 or more share at least one in all but 4 of 1,000 cases. No shingles, no fingerprint.
 */
export function fingerprint(shingles: ReadonlySet<number>): number[] {
  if (shingles.size === 0) return []
  const least = leastOf(shingles)
  return Array.from({ length: BANDS }, (_, band) => {
    let key = mixed(band + 1)
    for (let row = 0; row < ROWS; row++) key = mixed(key ^ (least[band * ROWS + row] ?? 0))
    return key >>> 1
  })
}
