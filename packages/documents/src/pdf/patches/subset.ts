import type { Cff, PdfFont } from '../engine.ts'

/**
 * Why: to leave out the subroutines nobody calls, the engine reads the outline of every glyph of an OpenType face, twice; a tenth of a
 * book's time. A face that has no subroutines, as 仿宋 here, needs no outline read.
 */
const seen = new WeakSet<object>()
const unread = { getGlyph: () => ({}) }

const sharesNothing = ({ globalSubrIndex, topDict }: Cff): boolean =>
  globalSubrIndex.length === 0 &&
  [topDict, ...(topDict.FDArray ?? [])].every(({ Private }) => (Private?.Subrs ?? []).length === 0)

/** The face, to be embedded without reading what need not be read. */
export function lightened(font: PdfFont): PdfFont {
  if (seen.has(font)) return font
  seen.add(font)
  const { cff } = font.subset
  if (cff !== undefined && sharesNothing(cff)) font.subset.font = unread
  return font
}
