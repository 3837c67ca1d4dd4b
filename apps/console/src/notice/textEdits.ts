import { wordsOf, type Edit, type Place, type Text } from '@huibian/domain'

/** Words as they stand in the two boxes, which the file may not take as long as one of them is empty. */
export type Both = { zh: string; en: string }

const isEmpty = (words: string) => words.trim() === ''

/**
 * What is written of words in both languages when one of them is retyped. Emptied to be written anew, the Chinese does not take the English
 * with it: what need not be there goes when both are empty.
 */
export function bothEdit(
  at: Place,
  both: Both,
  { changed, optional }: { changed: keyof Both; optional: boolean },
): Edit {
  return optional && isEmpty(both.zh) && isEmpty(both.en)
    ? { at, value: undefined }
    : { at: [...at, changed], value: both[changed] }
}

/** Lines as texts: a line that stands keeps its English wherever it has moved to, and one that is retyped keeps that of its place. */
function textsOf(lines: readonly string[], before: readonly Text[]): Text[] {
  const standing = (line: string) => before.find((text) => !isEmpty(line) && wordsOf(text) === line)
  return lines.map((line, n) => {
    const [same, place] = [standing(line), before[n]]
    if (same !== undefined) return same
    const retyped =
      lines.length === before.length &&
      typeof place === 'object' &&
      (isEmpty(place.zh) || !lines.includes(place.zh))
    return retyped ? { zh: line, en: place.en } : line
  })
}

/** The lines of a box without the last of its empty ones, as long as there are more lines than before. */
function fitted(lines: readonly string[], before: number): string[] {
  const empty = lines.flatMap((line, n) => (isEmpty(line) ? [n] : []))
  const spare = Math.min(empty.length, Math.max(0, lines.length - before))
  const gone = empty.slice(empty.length - spare)
  return lines.filter((_, n) => !gone.includes(n))
}

/** What the lines of a box say, and what is written of it: a line emptied to be written anew keeps its place there with its English. */
export type Lines = { held: readonly Text[]; written: readonly Text[] }

/** The lines of a box as they are typed, by what it held before. */
export function typedLines(typed: string, before: readonly Text[]): Lines {
  const lines = typed.split('\n').map((line) => line.trim())
  const held = textsOf(fitted(lines, before.length), before)
  return { held, written: held.filter((text) => !isEmpty(wordsOf(text))) }
}
