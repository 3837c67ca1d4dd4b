/** A section of a report: what the office wrote last, or what the figures say where it wrote nothing. */
export type Wording = {
  /** As compiled when the office last agreed to it. */
  compiled: string
  /** The office's own text; absent while it is content with the compiled one. */
  edited?: string
}

/** A section compiled anew: its text, the places that changed, and numbers of an edited text that no longer agree. */
export type Recompiled = {
  wording: Wording
  text: string
  changed: { from: number; to: number }[]
  stale: string[]
}

const number = /(?:近|超过?|约)?\d+(?:\.\d+)?(?:[万亿])?余?(?:\p{Script=Han}{1,2})?/gu

const numbersIn = (text: string): string[] => [...(text.match(/\d+(?:\.\d+)?/g) ?? [])]

/** Where the numbers of a text stand that the text before did not hold. */
function changedPlaces(text: string, before: string): { from: number; to: number }[] {
  const old = new Set(before.match(number) ?? [])
  return [...text.matchAll(number)]
    .filter(([said]) => !old.has(said))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
}

/**
 * A section compiled anew. What the office did not edit takes the new text and its changed numbers are marked; what it edited is never
 * written over: those of its numbers that the compilation before held and this one does not are listed instead.
 */
export function recompiled({ compiled, edited }: Wording, now: string): Recompiled {
  if (edited === undefined)
    return { wording: { compiled: now }, text: now, changed: changedPlaces(now, compiled), stale: [] }
  const current = new Set(numbersIn(now))
  const gone = new Set(numbersIn(compiled).filter((each) => !current.has(each)))
  const stale = [...new Set(numbersIn(edited).filter((each) => gone.has(each)))]
  return { wording: { compiled: now, edited }, text: edited, changed: [], stale }
}
