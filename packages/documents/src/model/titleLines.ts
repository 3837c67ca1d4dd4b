const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Widths in characters: Latin letters and digits are about half as wide. */
const wide = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x250 ? 0.55 : 1), 0)

const closing = /^[，。、；：？！）》〉」』】〕”’…—]/u
const opening = /[（《〈「『【〔“‘]$/u

/** Parts of a title that stay whole: words, with the marks that may not begin or end a line. */
function parts(title: string): string[] {
  const found: string[] = []
  for (const { segment } of words.segment(title)) {
    const last = found.at(-1)
    if (last !== undefined && (closing.test(segment) || opening.test(last)))
      found[found.length - 1] = last + segment
    else found.push(segment)
  }
  return found
}

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
