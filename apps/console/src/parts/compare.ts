import { diffArrays, diffChars } from 'diff'

/** A run of text that both texts have, or only the older (`removed`) or the newer (`added`). */
export type Run = { text: string; change: 'same' | 'added' | 'removed' }

const sentenceEnd = /(?<=[。！？；!?\n])/

function join(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined[joined.length - 1]
    if (last && last.change === run.change) last.text += run.text
    else if (run.text) joined.push({ ...run })
  }
  return joined
}

/** None where the longer text has not half in common with the other: to find out how little takes seconds of a long one. */
function byCharacter(before: string, after: string): Run[] | undefined {
  const maxEditLength = Math.min(before.length, after.length)
  return diffChars(before, after, { maxEditLength })?.map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
}

/** Share of the longer text that both have in common, 0–1. */
function likeness(runs: readonly Run[], length: number): number {
  const same = runs.filter((run) => run.change === 'same').reduce((sum, run) => sum + run.text.length, 0)
  return length === 0 ? 1 : same / length
}

/** A rewritten passage reads better whole, a corrected one character by character. */
function replaced(before: string, after: string): Run[] {
  const fine = byCharacter(before, after)
  if (fine && likeness(fine, Math.max(before.length, after.length)) >= 0.5) return fine
  return [
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ]
}

/** What changed between two texts: first by sentence, inside a changed sentence by character. */
export function differences(before: string, after: string): Run[] {
  const parts = diffArrays(before.split(sentenceEnd), after.split(sentenceEnd))
  const runs: Run[] = []
  for (let place = 0; place < parts.length; place++) {
    const part = parts[place]
    const next = parts[place + 1]
    if (!part) continue
    const text = part.value.join('')
    if (part.removed && next?.added) {
      runs.push(...replaced(text, next.value.join('')))
      place++
    } else runs.push({ text, change: part.added ? 'added' : part.removed ? 'removed' : 'same' })
  }
  return join(runs)
}
