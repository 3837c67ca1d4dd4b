import { type PdfKit, type PlacedAt, Renderer, type RunNode, type TextLine } from '../engine.ts'
import type { SetLine } from '../lines.ts'
import { number } from '../pieces.ts'
import { beginTag } from './tags.ts'

/**
 * Why: pdfmake writes a text operation per character, another third of a book's time, and shifts the baseline with every face. Here a
 * line is one text object on one baseline. The contents' page numbers are filled in here too, because only now are all pages known;
 * dots lead to them.
 */
function dotted(run: RunNode, pdf: PdfKit, room: { from: number; to: number }): string {
  const numeral = run.numbers?.() ?? ''
  if (numeral === '') return ''
  const font = pdf.provideFont(run.face, false, false)
  pdf.page.fonts[font.id] ??= font.ref()
  const encoded = (text: string): string => font.encode(text)[0].join('')
  const step = run.size / 2.6
  const at = room.to - font.widthOfString(numeral, run.size)
  const count = Math.max(0, Math.floor((at - step - room.from) / step) - 1)
  const dot = font.widthOfString('·', run.size)
  const lead = `${number(step - dot)} Tc <${encoded('·').repeat(count)}> Tj`
  const move = (x: number): string => `1 0 0 -1 ${number(x)} ROW Tm`
  return `/${font.id} ${number(run.size)} Tf ${move(at - step * (count + 1))} ${lead} 0 Tc ${move(at)} <${encoded(numeral)}> Tj`
}

function draw(pdf: PdfKit, line: TextLine, set: SetLine, left: number): void {
  const row = number(line.y + set.baseline)
  const tail =
    set.last?.numbers === undefined
      ? ''
      : dotted(set.last, pdf, { from: line.x + set.length, to: left + line.maxWidth }).replaceAll('ROW', row)
  if (set.operators === '' && tail === '') return
  for (const font of set.fonts) pdf.page.fonts[font.id] ??= font.ref()
  pdf.addContent(
    `${beginTag(pdf, set.tagged)} q 0 g BT 1 0 0 -1 ${number(line.x)} ${row} Tm ${set.operators} ${tail} ET Q EMC`,
  )
}

/** A point as the page shows it: content that stands in the middle of its cell is moved when it is drawn. */
function printedAt({ _ctm, _root, page }: PdfKit, x: number, y: number): PlacedAt {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = _ctm
  const number = _root.data.Pages.data.Kids.length
  return { page: number, x: a * x + c * y + e, y: page.height - (b * x + d * y + f) }
}

Renderer.prototype.renderLine = function renderLine(line, x, y) {
  const pdf = this.pdfDocument
  if (line._outline !== undefined) {
    const { id, parentId, text, expanded } = line._outline
    const parent = parentId === undefined ? undefined : this.outlineMap[parentId]
    this.outlineMap[id] = (parent ?? pdf.outline).addItem(text, { expanded })
  }
  if (line.id !== undefined) pdf.addNamedDestination(line.id, 'XYZ', x, y, null)
  if (line.set === undefined) return
  const left = x - line.set.offset
  draw(pdf, line, line.set, left)
  line.set.last?.placed?.(printedAt(pdf, line.x + line.set.length / 2, line.y))
  const target = line.set.last?.linkToDestination
  if (target !== undefined) pdf.goTo(left, y, line.maxWidth, line.getHeight(), target)
}
