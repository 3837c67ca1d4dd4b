/** A stretch of a text that is left to be filled in. */
export type Blank = { start: number; end: number }

/** Several blanks or strokes in a row, or what follows a colon at the end. */
const pattern = /[_＿ \u00a0\u3000]{2,}|(?<=[：:])[ \u00a0\u3000]?$/gu

/** The blanks of a text in their order. */
export const blanksIn = (text: string): Blank[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000]/

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)

/** A value with as much of the blank after it as leaves what follows where it stood; two blanks at least part it from that. */
export function filling(text: string, { start, end }: Blank, value: string): string {
  if (end === text.length) return value
  const room = widthOf(text.slice(start, end)) - widthOf(value)
  return value + ' '.repeat(Math.max(2, room))
}
