import { numbersOf } from './numbers.ts'

/** A place in a text, in UTF-16 units. */
export type Place = { from: number; to: number }

/** How a text differs from the one before: places that are new, in their order and apart, and lines that stand there no more. */
export type Changes = { changed: Place[]; gone: string[] }

/** Beyond so many pairs of words or lines nothing is searched for what they share, and a whole line is marked. */
const most = 1_000_000

/** A text as words that a mark never cuts: a number with what it counts, and every other character by itself. */
function wordsIn(text: string): string[] {
  const words: string[] = []
  let at = 0
  for (const { from, to } of numbersOf(text)) {
    words.push(...text.slice(at, from), text.slice(from, to))
    at = to
  }
  return [...words, ...text.slice(at)]
}

function sharedEnds(one: readonly string[], other: readonly string[]): { head: number; tail: number } {
  const shorter = Math.min(one.length, other.length)
  let head = 0
  while (head < shorter && one[head] === other[head]) head += 1
  let tail = 0
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  return { head, tail }
}

/** How many words two texts share at most in their order, from each place on. */
function sharedFrom(before: readonly string[], now: readonly string[]): Uint32Array {
  const width = now.length + 1
  const shared = new Uint32Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      shared[i * width + j] =
        before[i] === now[j]
          ? (shared[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(shared[(i + 1) * width + j] ?? 0, shared[i * width + j + 1] ?? 0)
  return shared
}

/** Of words, those that the words before do not share in their order; where only some fell away, the word behind the gap. */
function newWords(before: readonly string[], now: readonly string[]): boolean[] {
  const marked = now.map(() => false)
  const width = now.length + 1
  const shared = sharedFrom(before, now)
  let [i, j, gap] = [0, 0, false]
  while (i < before.length || j < now.length) {
    const [skip, take] = [shared[(i + 1) * width + j] ?? 0, shared[i * width + j + 1] ?? 0]
    if (i < before.length && j < now.length && before[i] === now[j]) {
      if (gap) marked[j] = true
      ;[i, j, gap] = [i + 1, j + 1, false]
    } else if (j < now.length && (i >= before.length || take >= skip)) {
      marked[j] = true
      ;[j, gap] = [j + 1, false]
    } else {
      gap = marked[j - 1] !== true
      i += 1
    }
  }
  if (gap && now.length > 0) marked[now.length - 1] = true
  return marked
}

/** The places of a line that differ from the line it stands for. */
function placesIn(before: string, now: string): Place[] {
  const [old, words] = [wordsIn(before), wordsIn(now)]
  const { head, tail } = sharedEnds(old, words)
  // One word more, so that what only lost words has one to mark.
  const [until, oldUntil] = [Math.min(words.length, words.length - tail + 1), old.length - tail]
  const middle = words.slice(head, until)
  const lost = old.slice(head, Math.min(old.length, oldUntil + 1))
  const marked = middle.length * lost.length > most ? middle.map(() => true) : newWords(lost, middle)
  const places: Place[] = []
  let at = words.slice(0, head).join('').length
  for (const [n, word] of middle.entries()) {
    const last = places.at(-1)
    const to = at + word.length
    if (marked[n] && last?.to === at) last.to = to
    else if (marked[n]) places.push({ from: at, to })
    at = to
  }
  // What lost its end has no word behind the gap.
  return places.length > 0 || now === '' ? places : [{ from: now.length - 1, to: now.length }]
}

/** Which share of the longer line's words the other has as well. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const longer = Math.max(one.length, other.length, 1)
  return (one.length - without(one, other).size) / longer
}

/** Of lines that went the one that a new line most likely stands for: they share more than half of their words. */
function likeliest(line: string, gone: readonly string[]): number {
  const words = wordsIn(line)
  let [best, at] = [0.5, -1]
  for (const [n, one] of gone.entries()) {
    const share = likeness(words, wordsIn(one))
    if (share > best) [best, at] = [share, n]
  }
  return at
}

/** Lines or words that another text does not hold as often, by their places. */
function without(lines: readonly string[], other: readonly string[]): Set<number> {
  const left = new Map<string, number>()
  for (const line of other) left.set(line, (left.get(line) ?? 0) + 1)
  const extra = new Set<number>()
  for (const [at, line] of lines.entries()) {
    const n = left.get(line) ?? 0
    if (n > 0) left.set(line, n - 1)
    else extra.add(at)
  }
  return extra
}

/** Every line that is not as it was: in one that stands for another the words that differ, else the whole of it; and what stands there no more. */
export function changesOf(before: string, now: string): Changes {
  const [old, lines] = [before.split('\n'), now.split('\n')]
  const gone = [...without(old, lines)].flatMap((at) => old[at] || [])
  const fresh = without(lines, old)
  const paired = fresh.size * gone.length <= most / 100
  const changed: Place[] = []
  let start = 0
  for (const [at, line] of lines.entries()) {
    const like = fresh.has(at) && paired ? likeliest(line, gone) : -1
    const [stoodFor] = like < 0 ? [] : gone.splice(like, 1)
    const places = stoodFor === undefined ? [{ from: 0, to: line.length }] : placesIn(stoodFor, line)
    if (fresh.has(at) && line !== '')
      changed.push(...places.map(({ from, to }) => ({ from: from + start, to: to + start })))
    start += line.length + 1
  }
  return { changed, gone }
}
