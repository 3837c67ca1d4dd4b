const { imul } = Math

/** How many characters one shingle holds: unlike cases of one field share few runs of four, the same case rewritten shares most. */
export const SHINGLE = 4

const ignored = /[\p{P}\p{S}\p{Z}\p{C}\p{M}]/gu

/** A text as two copies of it are compared: without punctuation, spaces and marks, full-width letters made half-width, in lower case. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(ignored, '').toLowerCase()
}

/** FNV-1a over UTF-16 units: enough to tell shingles apart, and the same in every program that reads the stored fingerprints. */
function hash32(units: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = imul(hash ^ units.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The runs of `run` characters that a text holds, each as 32 bits. A shorter text is one shingle, an empty one has none. */
export function shinglesOf(text: string, run = SHINGLE): Set<number> {
  const units = bare(text)
  const shingles = new Set<number>()
  if (units === '') return shingles
  for (let at = 0; at === 0 || at + run <= units.length; at++)
    shingles.add(hash32(units, at, Math.min(at + run, units.length)))
  return shingles
}

/** The share of shingles that two texts have in common, 0 to 1 (Jaccard). Texts without any are unlike. */
export function likeness(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  if (small.size === 0) return 0
  let common = 0
  for (const shingle of small) if (large.has(shingle)) common++
  return common / (small.size + large.size - common)
}
