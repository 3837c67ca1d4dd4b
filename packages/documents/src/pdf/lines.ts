import { bestBreaks } from './bestBreaks.ts'
import type { PdfFont, Reference, RunNode, TextNode } from './engine.ts'
import type { Nest } from './nests.ts'
import { number, type Piece, piecesOf } from './pieces.ts'

/** A line that is set: what PDF writes between BT and ET once the pen stands at its baseline. */
export type SetLine = {
  operators: string
  fonts: PdfFont[]
  /** Points from the left edge to where it begins. */
  offset: number
  /** Points from there to the end of its glyphs. */
  length: number
  height: number
  /** Points from its top to its baseline. */
  baseline: number
  last: RunNode | undefined
  /** What its paragraph is to a reader that speaks. */
  tagged: Tagged
}

/** A heading, a paragraph, a picture, a part of what it stands in, or furniture of the page; `element` once it stands in the file. */
export type Tagged = {
  role: 'P' | 'H1' | 'H2' | 'H3' | 'Artifact' | Nest['role']
  within?: Nest
  alt?: string
  element?: Reference
}

/** Share of an ideograph's box above the baseline. */
const ascent = 0.88

type Spread = { /** points a gap gains */ stretch: number; /** share that gives give up */ shrink: number }

function spreadOf(pieces: Piece[], slack: number, justified: boolean): Spread {
  if (slack < 0) {
    const give = pieces.reduce((sum, piece) => sum + piece.give, -(pieces.at(-1)?.give ?? 0))
    return { stretch: 0, shrink: give === 0 ? 0 : Math.min(1, -slack / give) }
  }
  const gaps = pieces.reduce((sum, piece) => sum + piece.gaps, -1)
  return { stretch: justified && gaps > 0 ? slack / gaps : 0, shrink: 0 }
}

/**
 * The pieces as one text: a run of one face is one TJ array, gaps are stretched by the spacing of characters, and all else that moves
 * a glyph is a number in the array. Latin keeps its own spacing.
 */
function write(
  pieces: Piece[],
  { stretch, shrink }: Spread,
): Pick<SetLine, 'operators' | 'fonts' | 'length'> {
  const fonts: PdfFont[] = []
  // Joined at the end: a text that grows piece by piece keeps all that it grew from.
  const parts: string[] = []
  let [moved, length, open] = [0, 0, false]
  let [font, size, spacing]: [PdfFont | undefined, number, number] = [undefined, 0, 0]
  for (const piece of pieces) {
    const { written, run, extra, give } = piece
    if (written.glyphs === 0 || run.numbers !== undefined) continue
    const wanted = piece.latin ? 0 : stretch
    if (font !== piece.font || size !== run.size || spacing !== wanted) {
      if (open) parts.push('>] TJ ')
      if (font !== piece.font || size !== run.size) parts.push(`/${piece.font.id} ${number(run.size)} Tf `)
      if (spacing !== wanted) parts.push(`${number(wanted)} Tc `)
      parts.push('[<')
      ;[font, size, spacing, open] = [piece.font, run.size, wanted, true]
      if (!fonts.includes(font)) fonts.push(font)
    }
    // In thousandths of the size, as the array wants it: a whole one is a sixtieth of a point.
    const shift = Math.round((-moved * 1000) / size)
    if (shift !== 0) parts.push(`>${shift}<`)
    parts.push(written.codes)
    moved = extra - shrink * give + (piece.latin ? stretch : 0)
    length += (written.width * size) / 1000 + wanted * written.glyphs + moved
  }
  if (open) parts.push('>] TJ')
  return { operators: parts.join(''), fonts, length: length - moved }
}

type Place = { /** whether a line ends its paragraph */ ends: boolean; tagged: Tagged }

function line(pieces: Piece[], node: TextNode, width: number, { ends, tagged }: Place): SetLine {
  const [first, last] = [pieces[0], pieces.at(-1)]
  let [natural, tallest, height] = [0, 0, 0]
  for (const { width: own, run } of pieces) {
    natural += own
    tallest = Math.max(tallest, run.size)
    height = Math.max(height, run.pitch)
  }
  const slack = width - natural + (first?.leadingCut ?? 0) + (last?.trailingCut ?? 0)
  const justified = node.alignment === 'justify'
  const shift = node.alignment === 'right' ? slack : node.alignment === 'center' ? slack / 2 : 0
  return {
    ...write(pieces, justified ? spreadOf(pieces, slack, !ends) : { stretch: 0, shrink: 0 }),
    offset: shift - (first?.leadingCut ?? 0),
    height,
    baseline: (height - tallest) / 2 + ascent * tallest,
    last: last?.run,
    tagged,
  }
}

function taggedAs({ role, recurring, within }: TextNode): Tagged {
  if (recurring !== undefined) return { role: 'Artifact' }
  return within === undefined ? { role: role ?? 'P' } : { role: within.role, within }
}

type Font = (face: string) => PdfFont

const naturalWidth = (runs: RunNode[], width: number, font: Font): number =>
  piecesOf(runs, width, { flush: false, font }).reduce((sum, piece) => sum + piece.width, 0)

/** Points from the right edge to the middle of who signs and when. */
function seatOf({ name, date, blank }: NonNullable<TextNode['seat']>, width: number, font: Font): number {
  const [wide, dated] = [name, date].map((runs) => naturalWidth(runs, width, font))
  return Math.min(width / 2, Math.max(blank + (dated ?? 0) / 2, (wide ?? 0) / 2))
}

/** The lines of a paragraph in a column of `width` points. */
export function setLines(node: TextNode, width: number, font: Font): SetLine[] {
  const pieces = piecesOf(node.text, width, { flush: node.alignment === 'justify', font })
  const [first] = pieces
  if (first !== undefined) first.leadingCut = -(node.indent ?? 0)
  const tagged = taggedAs(node)
  const column = { width, em: first?.run.size ?? 12, ragged: node.alignment !== 'justify' }
  let from = 0
  return bestBreaks(pieces, column).map((to) => {
    const own = pieces.slice(from, to)
    from = to
    const set = line(own, node, width, { ends: to === pieces.length || own.at(-1)?.lineEnd === true, tagged })
    if (node.seat !== undefined) set.offset = width - seatOf(node.seat, width, font) - set.length / 2
    return set
  })
}
