const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Widths in characters: Latin letters and digits are about half as wide. */
const wide = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x250 ? 0.55 : 1), 0)

const closing = /^[，。、；：？！）》〉」』】〕”’…—]/u
const opening = /[（《〈「『【〔“‘]$/u

/** Pieces with the marks that may not begin or end a line. */
function joined(pieces: Iterable<string>): string[] {
  const found: string[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (last !== undefined && (closing.test(piece) || opening.test(last)))
      found[found.length - 1] = last + piece
    else found.push(piece)
  }
  return found
}

/** Parts of a title that stay whole: words. */
const parts = (title: string): string[] => joined(Array.from(words.segment(title), ({ segment }) => segment))

/** Cuts a title between words into as few lines of at most `most` characters as hold it, of like length. */
export function titleLines(title: string, most: number): string[] {
  const total = wide(title)
  if (total <= most) return [title]
  const count = Math.ceil(total / most)
  const lines = ['']
  for (const part of parts(title)) {
    const current = lines.at(-1) ?? ''
    const over = wide(current) + wide(part) / 2 > total / count || wide(current + part) > most
    if (current !== '' && over && lines.length < count) lines.push(part)
    else lines[lines.length - 1] = current + part
  }
  return lines
}

/** Parts between which a program breaks that knows no Chinese words: every character, Latin words whole. */
const characters = (title: string): string[] => joined(title.match(/[\w.%+-]+|./gsu) ?? [])

/** How long the lines are, in code units, into which `pieces` fall where no line is wider than `width`. */
function filled(pieces: readonly string[], width: number): number[] {
  const lines = ['']
  for (const piece of pieces) {
    const current = lines.at(-1) ?? ''
    if (current !== '' && wide(current + piece) > width) lines.push(piece)
    else lines[lines.length - 1] = current + piece
  }
  return lines.map((line) => line.length)
}

/** Half a character: what a width measured here may differ from a program's. */
const slack = 0.5

/**
 * How wide, in characters, the text must be for a program that fills its lines to cut a title between words, into as few lines as hold it
 * and as like as can be, the first no shorter than the next; undefined where the title fits one line or there is no such width.
 */
export function titleWidth(title: string, most: number): number | undefined {
  const total = wide(title)
  if (total <= most) return undefined
  const count = Math.ceil(total / most)
  const pieces = characters(title)
  const starts = parts(title).map((_, i, all) => all.slice(0, i + 1).join(''))
  const ends = new Set(starts.map(({ length }) => length))
  const between = (lines: readonly number[]): boolean =>
    lines.every((_, i) => ends.has(lines.slice(0, i + 1).reduce((sum, length) => sum + length, 0)))
  return starts
    .map((start) => wide(start) + slack)
    .filter((width) => width > total / count && width <= most)
    .find((width) => {
      const lines = filled(pieces, width)
      return lines.length === count && between(lines)
    })
}
