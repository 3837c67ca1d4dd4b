/** A run of one text; `shared` where the other text has it, too. */
export type Run = { text: string; shared: boolean }

/** Shorter than this, two texts about one matter have much in common that nobody copied: 知识产权信息公共服务 is ten characters. */
const least = 12

/** Punctuation and spaces differ between copies of one text. */
const silent = /^[\s\p{P}]$/u

/** Where in a text stretches of the least length begin, by what they say, punctuation aside. */
function* stretches(chars: readonly string[]): Generator<[says: string, from: number, to: number]> {
  const places = chars.flatMap((char, at) => (silent.test(char) ? [] : [at]))
  for (const [n, from] of places.entries()) {
    const to = places[n + least - 1]
    if (to === undefined) return
    const says = places.slice(n, n + least).map((place) => chars[place])
    yield [says.join(''), from, to + 1]
  }
}

/** What of a text stands in the other as well, wherever it stands there: stretches of twelve characters and more, punctuation aside. */
export function sharedRuns(text: string, other: string): Run[] {
  const known = new Set(Array.from(stretches([...other]), ([says]) => says))
  const chars = [...text]
  const shared = chars.map(() => false)
  for (const [says, from, to] of stretches(chars)) if (known.has(says)) shared.fill(true, from, to)
  const runs: Run[] = []
  for (const [at, char] of chars.entries()) {
    const last = runs.at(-1)
    const isShared = shared[at] === true
    if (last?.shared === isShared) last.text += char
    else runs.push({ text: char, shared: isShared })
  }
  return runs
}
