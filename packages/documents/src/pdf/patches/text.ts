import {
  type Context,
  LayoutBuilder,
  Line,
  type PdfFont,
  type PdfKit,
  TextInlines,
  type TextNode,
} from '../engine.ts'
import { type SetLine, setLines } from '../lines.ts'
import { staying } from '../signed.ts'
import { lightened } from './subset.ts'

/**
 * Why: pdfmake makes an object of every Chinese character, looks up twenty properties for it, and keeps all of them from the first
 * page to the last; it fills one line after another and spreads what is left. Here a paragraph is set when its turn comes, its
 * lines chosen together, and only what they write is kept. Our tables name their widths, so nobody asks for a text's.
 */
TextInlines.prototype.buildInlines = function buildNothing() {
  return { items: [], minWidth: 0, maxWidth: 0 }
}

Line.prototype.getHeight = function getHeight() {
  return this.set?.height ?? 0
}

const faces = new WeakMap<object, Map<string, PdfFont>>()

/** The faces of a document by their keys. */
function fontsOf(pdf: PdfKit): (key: string) => PdfFont {
  const known = faces.get(pdf) ?? new Map<string, PdfFont>()
  faces.set(pdf, known)
  return (key) => {
    const font = known.get(key) ?? lightened(pdf.provideFont(key, false, false))
    known.set(key, font)
    return font
  }
}

function linesOf(node: TextNode, width: number, pdf: PdfKit): SetLine[] {
  const { recurring } = node
  if (recurring?.width === width) return [...recurring.lines]
  const lines = setLines(node, width, fontsOf(pdf))
  if (recurring !== undefined) Object.assign(recurring, { width, lines: [...lines] })
  return lines
}

/** Whether a paragraph's last lines leave no room for who signs below them, and must go on to the next page with that. */
function endsApart(node: TextNode, lines: SetLine[], { availableHeight, y, pageMargins }: Context): boolean {
  if (node.signed === undefined) return false
  node.staying ??= staying(lines.length)
  const needed = lines.reduce((sum, { height }) => sum + height, node.signed)
  return lines.length === node.staying && availableHeight < needed && y > pageMargins.top + 1
}

LayoutBuilder.prototype.buildNextLine = function buildNextLine(node) {
  const width = this.writer.context().availableWidth
  node.lines ??= linesOf(node, width, this.docMeasure.textInlines.pdfDocument)
  if (endsApart(node, node.lines, this.writer.context())) this.writer.moveToNextPage(node.pageOrientation)
  const set = node.lines.shift()
  if (set === undefined) return null
  const line = new Line(width)
  Object.assign(line, { set, x: set.offset, lastLineInParagraph: node.lines.length === 0 })
  return line
}
