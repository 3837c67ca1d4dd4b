/** Levenshtein's distance of two short words. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const exchange = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

/** Whether one word is the beginning of the other. */
const isBegunBy = (one: string, other: string) =>
  Math.min(one.length, other.length) >= 3 && (one.startsWith(other) || other.startsWith(one))

/** The known word that was most likely meant, or undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase()
  const ranked = known
    .map((candidate) => ({ candidate, far: distance(lower, candidate.toLowerCase()) }))
    .sort((one, other) => one.far - other.far)
  const begun = known.find((candidate) => isBegunBy(lower, candidate.toLowerCase()))
  const best = ranked[0]
  return best && best.far <= Math.max(1, Math.floor(word.length / 3)) ? best.candidate : begun
}

/** Whether several words were put in one with the commas of Chinese text. */
export const severalIn = (word: string): boolean => /[，、；]/.test(word)

export const apartByCommas = '各项之间请用英文逗号加一个空格'

/** A half sentence that proposes the nearest known word, else lists them all. */
export function suggestion(word: string, known: readonly string[]): string {
  if (severalIn(word)) return apartByCommas
  const near = nearest(word, known)
  return near === undefined ? `可用的有：${known.join('、')}` : `是否想写“${near}”`
}
