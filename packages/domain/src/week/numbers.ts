/** A number in a text with the first character of what it counts: 20块, 20日. `value` is 12000 for 1.2万. */
export type Told = { from: number; to: number; value: number; unit: string }

const number = /(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?\s*([万亿]?)[余多]?\s*(\p{Script=Han}|%)?/gu
const times: { readonly [word: string]: number } = { 万: 10_000, 亿: 100_000_000 }

/** The numbers of a text, each with what it counts; digits of full width are read like others. */
export function numbersOf(text: string): Told[] {
  const plain = text.replace(/[０-９．％]/gu, (mark) => mark.normalize('NFKC'))
  return [...plain.matchAll(number)].map((match) => {
    const [said, whole = '', fraction = '', scale = '', unit = ''] = match
    const value = Number(
      (Number(whole.replace(/[,，]/gu, '') + fraction) * (times[scale] ?? 1)).toPrecision(15),
    )
    return { from: match.index, to: match.index + said.trimEnd().length, value, unit }
  })
}

const keyOf = ({ value, unit }: Told): string => `${value}${unit}`

/**
 * Numbers of a text that were compiled before and are no longer: 20块 is another number than 20日. One that counts in a word which was never
 * compiled is judged by its value alone.
 */
export function staleNumbers(text: string, before: string, now: string): string[] {
  const [old, current] = [numbersOf(before), new Set(numbersOf(now).map(keyOf))]
  const known = new Set(old.map(keyOf))
  const stale = numbersOf(text).filter((one) => {
    if (current.has(keyOf(one))) return false
    return known.has(keyOf(one)) || old.some((each) => each.value === one.value && !current.has(keyOf(each)))
  })
  return [...new Set(stale.map(({ from, to }) => text.slice(from, to)))]
}
