import { changesOf, type Changes } from './changes.ts'
import { numbersOf, staleNumbers } from './numbers.ts'

/** A section of a report: what the office wrote last, or what the figures say where it wrote nothing. */
export type Wording = {
  /** As compiled when the office last agreed to it. */
  compiled: string
  /** The office's own text; absent while it is content with the compiled one. */
  edited?: string
}

/**
 * A section compiled anew: its text, places that changed in what is compiled and lines that went from it, and numbers of an edited text that no
 * longer agree.
 */
export type Recompiled = Changes & { wording: Wording; text: string; stale: string[] }

/** What was compiled, without the numbers of an edited text that `toldAgainst` keeps behind it. */
function compiledIn(kept: string, edited: string): string {
  const lines = kept.split('\n')
  const isKept = (line: string): boolean =>
    edited.includes(line) && numbersOf(line).some(({ from, to }) => from === 0 && to === line.length)
  while (lines.length > 1 && isKept(lines.at(-1) ?? '')) lines.pop()
  return lines.join('\n')
}

/**
 * A section compiled anew. What the office did not edit takes the new text; what it edited is never written over: those of its numbers that
 * the compilation before held and this one does not are listed. In both each place that changed in what is compiled is marked.
 */
export function recompiled({ compiled, edited }: Wording, now: string): Recompiled {
  if (edited === undefined)
    return { wording: { compiled: now }, text: now, ...changesOf(compiled, now), stale: [] }
  const stale = staleNumbers(edited, compiled, now)
  const changes = changesOf(compiledIn(compiled, edited), now)
  return { wording: { compiled: now, edited }, text: edited, ...changes, stale }
}

/**
 * Against what a text is told once the office saved it: what the figures said while it was written, and those of its numbers that did not agree
 * with that already. Only what was mended goes from the list; the rest stays until the office says that it has gone through it.
 */
export function toldAgainst(edited: string, compiled: string, read: string): string {
  return [read, ...staleNumbers(edited, compiled, read)].join('\n')
}
