import { breakPositions, sharesBlank } from '../breaks.ts'
import {
  type Inline,
  LineBreaker,
  type PdfKit,
  type RunNode,
  type StyleStack,
  TextInlines,
  type TextNode,
} from '../engine.ts'
import { between, blankOf } from '../marks.ts'

/**
 * Why: pdfmake looks up twenty style properties for every Chinese character through a stack of styles, a third of the
 * time of a book. Here a run brings its face and size, widths are remembered, line breaks are found once a paragraph,
 * and marks and mixed scripts get the spacing Chinese readers expect.
 */
const widths = new WeakMap<object, Map<string, number>>()

function widthOf(font: Inline['font'], size: number, text: string): number {
  const known = widths.get(font) ?? new Map<string, number>()
  widths.set(font, known)
  const width = known.get(text) ?? font.widthOfString(text, 1000)
  known.set(text, width)
  return (width * size) / 1000
}

type Piece = { text: string; run: RunNode; canBreakAfter: boolean; lineEnd: boolean }

/** Cuts the runs at every place a line may break, and full-width marks singly so that they can give up their blanks. */
function pieces(runs: RunNode[]): Piece[] {
  const whole = runs.map(({ text }) => text).join('')
  const breaks = breakPositions(whole, LineBreaker)
  const found: Piece[] = []
  let at = 0
  for (const run of runs) {
    let text = ''
    for (const character of run.text) {
      at += character.length
      if (character !== '\n') text += character
      const lineEnd = character === '\n'
      const next = whole[at] ?? ''
      if (!lineEnd && !breaks.has(at) && !sharesBlank(character, next)) continue
      found.push({ text, run, canBreakAfter: breaks.has(at), lineEnd })
      text = ''
    }
    if (text !== '') found.push({ text, run, canBreakAfter: breaks.has(at), lineEnd: false })
  }
  return found.length === 0 && runs[0] !== undefined
    ? [{ text: '', run: runs[0], canBreakAfter: true, lineEnd: false }]
    : found
}

const lastOf = (text: string): string => {
  const low = text.charCodeAt(text.length - 1)
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(-2) : text.slice(-1)
}
const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0x20)

/** `flush` lines let the blanks of their marks go at both ends. */
type Setting = { alignment: string; flush: boolean; pdf: PdfKit }

function inline(piece: Piece, next: Piece | undefined, { alignment, flush, pdf }: Setting): Inline {
  const { text, run } = piece
  const font = pdf.provideFont(run.face, false, false)
  const last = { text: lastOf(text), font, size: run.size }
  const following = next === undefined || next.text === '' || piece.lineEnd ? undefined : next
  const { extra, give } =
    following === undefined
      ? { extra: 0, give: 0 }
      : between(last, {
          text: firstOf(following.text),
          font: pdf.provideFont(following.run.face, false, false),
          size: following.run.size,
        })
  const spaces = text.endsWith(' ') ? widthOf(font, run.size, / +$/.exec(text)?.[0] ?? '') : 0
  const blank = flush ? blankOf(font, last.text).after * run.size + Math.min(0, extra) : 0
  // One shape for all of them: a book has half a million.
  return {
    text,
    font,
    fontSize: run.size,
    width: widthOf(font, run.size, text) + extra,
    height: run.pitch,
    x: 0,
    leadingCut: flush && text !== '' ? blankOf(font, firstOf(text)).before * run.size : 0,
    trailingCut: spaces + Math.max(0, extra) + Math.max(0, blank),
    give: flush ? give : 0,
    alignment,
    lineEnd: piece.lineEnd,
    noNewLine: !piece.canBreakAfter && !piece.lineEnd,
    run,
  }
}

const isTextNode = (node: unknown): node is TextNode =>
  typeof node === 'object' && node !== null && 'text' in node

function extremes(items: Inline[]): { minWidth: number; maxWidth: number } {
  const trimmed = items.map((item) => Math.max(0, item.width - item.trailingCut))
  return { minWidth: Math.max(0, ...trimmed), maxWidth: items.reduce((sum, item) => sum + item.width, 0) }
}

TextInlines.prototype.buildInlines = function buildInlines(text: RunNode[], stack: StyleStack) {
  const node = stack.styleOverrides.findLast(isTextNode)
  const parts = pieces(text)
  const alignment = node?.alignment ?? 'left'
  const setting = { alignment, flush: alignment === 'justify', pdf: this.pdfDocument }
  const items = parts.map((piece, i) => inline(piece, parts[i + 1], setting))
  if (items[0] !== undefined) items[0].leadingCut = -(node?.indent ?? 0)
  return { items, ...extremes(items) }
}
