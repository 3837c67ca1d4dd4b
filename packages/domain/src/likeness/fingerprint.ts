const { imul } = Math

/**
 * Names the way in which fingerprints are made. Fingerprints of different formats cannot be compared: whoever changes a constant of this
 * file or of the shingles changes the name, and makes those that are stored anew.
 */
export const FINGERPRINT_FORMAT = 'minhash-4x20-1'

/**
 * How a fingerprint is cut. Two texts of likeness s share a band with probability 1 − (1 − sʳ)ᵇ for b bands of r rows: at 20 × 4 that is
 * 0.996 at 0.7 and 0.032 at 0.2.
 */
export type Bands = { bands: number; rows: number }

const ofTexts: Bands = { bands: 20, rows: 4 }

/** Titles are short, one word changed is much of them: 0.99 at 0.6, 0.93 at 0.5 and 0.02 at 0.1. */
export const ofTitles: Bands = { bands: 20, rows: 3 }

/** Murmur3's finaliser: every bit of the input moves every bit of the output. */
function mixed(value: number): number {
  let x = value
  x = imul(x ^ (x >>> 16), 0x85ebca6b)
  x = imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

const seeds = Array.from({ length: ofTexts.bands * ofTexts.rows }, (_, n) => mixed(imul(n + 1, 0x9e3779b9)))

/** For each seed the least of the shingles' values under it (MinHash). */
function leastOf(shingles: ReadonlySet<number>, count: number): Uint32Array {
  const least = new Uint32Array(count).fill(0xffffffff)
  for (const shingle of shingles) {
    for (let n = 0; n < count; n++) {
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
export function fingerprint(shingles: ReadonlySet<number>, { bands, rows } = ofTexts): number[] {
  if (shingles.size === 0) return []
  const least = leastOf(shingles, bands * rows)
  return Array.from({ length: bands }, (_, band) => {
    let key = mixed(band + 1)
    for (let row = 0; row < rows; row++) key = mixed(key ^ (least[band * rows + row] ?? 0))
    return key >>> 1
  })
}
