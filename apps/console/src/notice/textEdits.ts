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
export function textsOf(lines: readonly string[], before: readonly Text[]): Text[] {
  const standing = (line: string) => before.find((text) => wordsOf(text, 'zh') === line)
  return lines.map((line, n) => {
    const [same, place] = [standing(line), before[n]]
    if (same !== undefined) return same
    const retyped = lines.length === before.length && typeof place === 'object' && !lines.includes(place.zh)
    return retyped ? { zh: line, en: place.en } : line
  })
}
