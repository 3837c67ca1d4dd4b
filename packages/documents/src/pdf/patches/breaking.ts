import { bestBreaks } from '../bestBreaks.ts'
import { ElementWriter, type Inline, LayoutBuilder, type LaidOut, Line } from '../engine.ts'

/**
 * Why: pdfmake fills one line after another and spreads what is left, which leaves loose lines before every long number, and copies
 * the rest of the paragraph for each piece it looks at. Here the lines of a paragraph are chosen together, and marks and breaths
 * shrink as well as gaps stretch.
 */

/** The longest beginning of a text that fits; a character at least. */
function fitting({ text, font, fontSize }: Inline, width: number): string {
  let fits = ''
  for (const character of text) {
    if (fits !== '' && font.widthOfString(fits + character, fontSize) > width) break
    fits += character
  }
  return fits
}

/** Cuts what is longer than a line by itself, such as an address in a narrow column. */
function cut(item: Inline, width: number): Inline[] {
  if (item.width - item.trailingCut <= width || item.text.length < 2) return [item]
  const head = fitting(item, width - Math.max(0, -item.leadingCut))
  if (head.length === item.text.length) return [item]
  const first = { ...item, text: head, trailingCut: 0, give: 0, lineEnd: false, noNewLine: false }
  first.width = item.font.widthOfString(head, item.fontSize)
  const rest = { ...item, text: item.text.slice(head.length), leadingCut: 0, width: item.width - first.width }
  return [first, ...cut(rest, width)]
}

function endsFor(node: LaidOut, items: Inline[], width: number): number[] {
  if (node.ends?.width === width && node.ends.at.length > 0) return node.ends.at
  const whole = items.some((item) => item.width > width) ? items.flatMap((item) => cut(item, width)) : items
  node._inlines = whole
  const ends = bestBreaks(whole, width, whole[0]?.fontSize ?? 12)
  node.ends = { width, at: ends.map((end, i) => end - (ends[i - 1] ?? 0)) }
  return node.ends.at
}

LayoutBuilder.prototype.buildNextLine = function buildNextLine(node) {
  if (node._inlines === undefined || node._inlines.length === 0) return null
  const width = this.writer.context().availableWidth
  const count = endsFor(node, node._inlines, width).shift() ?? 1
  const line = new Line(width)
  for (const item of node._inlines.splice(0, count)) line.addInline(item)
  line.lastLineInParagraph = node._inlines.length === 0
  return line
}

/** Moves each piece by what the gaps before it gain, or by its share of what they can give. */
function spread(inlines: Inline[], slack: number): void {
  const gaps = inlines.length - 1
  const give = inlines.slice(0, -1).reduce((sum, item) => sum + item.give, 0)
  let moved = 0
  inlines.forEach((item, i) => {
    item.x += moved
    moved += slack >= 0 ? slack / gaps : give === 0 ? 0 : (item.give / give) * slack
    if (i === gaps) moved = 0
  })
}

ElementWriter.prototype.alignLine = function alignLine(line) {
  const slack = this.context().availableWidth - line.getWidth()
  const alignment = line.inlines[0]?.alignment
  if (alignment === 'right') line.x += slack
  if (alignment === 'center') line.x += slack / 2
  if (alignment !== 'justify' || line.inlines.length < 2) return
  if (slack < 0 || (line.newLineForced !== true && line.lastLineInParagraph !== true))
    spread(line.inlines, slack)
}
