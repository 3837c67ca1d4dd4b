import type { Piece as Measured } from './bestBreaks.ts'
import { breakPositions, sharesBlank } from './breaks.ts'
import { LineBreaker, type PdfFont, type RunNode } from './engine.ts'
import { kindOf, kinds } from './kinds.ts'
import { between, blankOf } from './marks.ts'

/** A text as a face writes it: hexadecimal codes with the kerning between them, ready for a TJ array, and its width per 1000. */
type Written = { codes: string; width: number; glyphs: number }

export type Piece = Measured & {
  run: RunNode
  font: PdfFont
  written: Written
  /** Points between it and the next. */
  extra: number
  /** Its glyphs keep their distance when a line is stretched. */
  latin: boolean
}

const known = new WeakMap<object, Map<string, Written>>()

/** A number as PDF writes it. */
export const number = (n: number): string => String(Math.round(n * 1000) / 1000)

/** Figures keep one width each, so that they stand under each other in a table; a page's number between dashes is written like them. */
const figures = /^[\d.,% \u3000—]+$/

/** Chinese is written character by character, and figures; Latin has kerning and shapes that depend on neighbours. */
function write(font: PdfFont, text: string): Written {
  const first = text.codePointAt(0) ?? 0
  if (((kindOf(first) & kinds.narrow) !== 0 || first < 0x250) && !figures.test(text))
    return shaped(font, text)
  return text.length > (first > 0xffff ? 2 : 1) ? joined(font, text) : single(font, first)
}

/** A character by itself, as pdfkit would write it after asking for features a Chinese character does not have. */
function single(font: PdfFont, code: number): Written {
  const glyph = font.font.glyphForCodePoint(code)
  const at = font.subset.includeGlyph(glyph.id)
  const width = glyph.advanceWidth * font.scale
  font.widths[at] ??= width
  font.unicode[at] ??= glyph.codePoints
  return { codes: at.toString(16).padStart(4, '0'), width, glyphs: 1 }
}

function joined(font: PdfFont, text: string): Written {
  const all = { codes: '', width: 0, glyphs: 0 }
  for (const character of text) {
    const { codes, width, glyphs } = writtenIn(font, character)
    all.codes += codes
    all.width += width
    all.glyphs += glyphs
  }
  return all
}

function shaped(font: PdfFont, text: string): Written {
  const [codes, advances] = font.encode(text)
  let [written, width] = ['', 0]
  codes.forEach((code, i) => {
    const { xAdvance = 0, advanceWidth = 0 } = advances[i] ?? {}
    const kern = advanceWidth - xAdvance
    written += Math.abs(kern) < 0.01 ? code : `${code}>${number(kern)}<`
    width += xAdvance
  })
  return { codes: written, width, glyphs: codes.length }
}

const empty: Written = { codes: '', width: 0, glyphs: 0 }

/** Remembered: a book repeats its characters, and most pieces are one. */
function writtenIn(font: PdfFont, text: string): Written {
  if (text === '') return empty
  let texts = known.get(font)
  if (texts === undefined) known.set(font, (texts = new Map<string, Written>()))
  const found = texts.get(text) ?? write(font, text)
  if (text.length < 8) texts.set(text, found)
  return found
}

type Cut = { text: string; run: RunNode; canBreakAfter: boolean; lineEnd: boolean }

/** Cuts the runs at every place a line may break, and full-width marks singly so that they can give up their blanks. */
function cuts(runs: RunNode[]): Cut[] {
  const whole = runs.length === 1 ? (runs[0]?.text ?? '') : runs.map(({ text }) => text).join('')
  const breaks = breakPositions(whole, LineBreaker)
  const found: Cut[] = []
  let at = 0
  for (const run of runs) {
    const end = at + run.text.length
    let from = at
    while (at < end) {
      const code = whole.codePointAt(at) ?? 0
      at += code > 0xffff ? 2 : 1
      const lineEnd = code === 0x0a
      const canBreakAfter = breaks[at] === 1
      if (!lineEnd && !canBreakAfter && at < end && !sharesBlank(code, whole.codePointAt(at) ?? 0)) continue
      found.push({ text: whole.slice(from, lineEnd ? at - 1 : at), run, canBreakAfter, lineEnd })
      from = at
    }
  }
  return found.length === 0 && runs[0] !== undefined
    ? [{ text: '', run: runs[0], canBreakAfter: true, lineEnd: false }]
    : found
}

function lastOf(text: string): number {
  const low = text.charCodeAt(text.length - 1)
  return low >= 0xdc00 && low <= 0xdfff ? (text.codePointAt(text.length - 2) ?? low) : low
}

/** The faces of the document; `flush` lines let the blanks of their marks go at both ends. */
export type Setting = { flush: boolean; font: (face: string) => PdfFont }

function piece(
  { text, run, canBreakAfter, lineEnd }: Cut,
  next: Cut | undefined,
  { flush, font }: Setting,
): Piece {
  const own = font(run.face)
  const size = run.size
  const shown = writtenIn(own, text)
  const last = lastOf(text)
  const first = text.codePointAt(0) ?? 0
  const latin = (kindOf(first) & kinds.narrow) !== 0
  const following = next === undefined || next.text === '' || lineEnd ? undefined : next
  const { extra, give } =
    following === undefined || text === ''
      ? { extra: 0, give: 0 }
      : between(
          { code: last, font: own, size },
          {
            code: following.text.codePointAt(0) ?? 0,
            font: font(following.run.face),
            size: following.run.size,
          },
        )
  const spaces = last === 0x20 ? (writtenIn(own, / +$/.exec(text)?.[0] ?? '').width * size) / 1000 : 0
  const blank = flush && text !== '' ? blankOf(own, last).after * size + Math.min(0, extra) : 0
  return {
    run,
    font: own,
    written: shown,
    extra,
    width: (shown.width * size) / 1000 + extra,
    leadingCut: flush && text !== '' ? blankOf(own, first).before * size : 0,
    trailingCut: spaces + Math.max(0, extra) + Math.max(0, blank),
    give: flush ? give : 0,
    latin,
    gaps: latin ? 1 : shown.glyphs,
    noNewLine: !canBreakAfter && !lineEnd,
    lineEnd,
  }
}

/** The longest beginning of a text that fits `width` points, a character at least. */
function fitting(text: string, run: RunNode, font: PdfFont, width: number): string {
  let fits = ''
  for (const character of text) {
    if (fits !== '' && font.widthOfString(fits + character, run.size) > width) break
    fits += character
  }
  return fits
}

/** Cuts what is longer than a line by itself, such as an address in a narrow column. */
function narrowed(cut: Cut, width: number, { font }: Setting): Cut[] {
  const own = font(cut.run.face)
  if (cut.text.length < 2 || (writtenIn(own, cut.text.trimEnd()).width * cut.run.size) / 1000 <= width)
    return [cut]
  const head = fitting(cut.text, cut.run, own, width)
  if (head.length === cut.text.length) return [cut]
  const rest = { ...cut, text: cut.text.slice(head.length) }
  return [
    { ...cut, text: head, canBreakAfter: true, lineEnd: false },
    ...narrowed(rest, width, { flush: false, font }),
  ]
}

/** The unbreakable pieces of a paragraph whose lines are `width` points wide. */
export function piecesOf(runs: RunNode[], width: number, setting: Setting): Piece[] {
  const found = cuts(runs)
  const long = found.some(({ text, run }) => text.length * run.size > width)
  const all = long ? found.flatMap((cut) => narrowed(cut, width, setting)) : found
  return all.map((cut, i) => piece(cut, all[i + 1], setting))
}
