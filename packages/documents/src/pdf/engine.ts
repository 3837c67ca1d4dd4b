import { createRequire } from 'node:module'
import type { SetLine } from './lines.ts'
import type { Nest } from './nests.ts'

/** The parts of pdfmake 0.3.11 and its pdfkit that this folder touches, as far as it touches them. */

type Dict = { Private?: { Subrs?: unknown[] | null } | null }

/** The tables of an OpenType face with PostScript outlines. */
export type Cff = { globalSubrIndex: unknown[]; topDict: Dict & { FDArray?: Dict[] | null } }

type Glyph = {
  id: number
  codePoints: number[]
  advanceWidth: number
  bbox: { minX: number; maxX: number }
}

export type PdfFont = {
  subset: { cff?: Cff; font: object; includeGlyph: (id: number) => number }
  /** Per 1000, and the text of each glyph of the subset. */
  widths: number[]
  unicode: number[][]
  scale: number
  encode: (text: string) => [string[], { xAdvance: number; advanceWidth: number }[]]
  widthOfString: (text: string, size: number) => number
  font: {
    unitsPerEm: number
    glyphForCodePoint: (codePoint: number) => Glyph
  }
  id: string
  ref: () => unknown
}

export type Outline = { addItem: (title: string, options: { expanded: boolean }) => Outline }

/** An object of the file that is written once it has ended. */
export type Reference = {
  data: { K?: unknown[]; Pg?: unknown; [key: string]: unknown }
  end: () => void
}

export type PdfKit = {
  ref: (data: object) => Reference
  getStructTreeRoot: () => Reference
  getStructParentTree: () => { get: (key: number) => unknown[] }
  page: {
    height: number
    width: number
    dictionary: object
    structParentTreeKey: number
    fonts: { [id: string]: unknown }
  }
  outline: Outline
  /** What moves a point of the page to where the file has it, e.g. for what stands in the middle of a cell. */
  _ctm: number[]
  /** How many pages have been begun is how many the root has. */
  _root: { data: { Pages: { data: { Kids: unknown[] } } } }
  _pdfMakePages: unknown[]
  addContent: (operators: string) => void
  addNamedDestination: (name: string, ...where: (string | number | null)[]) => void
  goTo: (x: number, y: number, width: number, height: number, name: string) => void
  provideFont: (family: string, bold: boolean, italics: boolean) => PdfFont
  on: (event: 'data' | 'end' | 'error', listener: (chunk: Buffer & Error) => void) => void
  end: () => void
}

export type Positioned = { positions?: { pageNumber: number; top: number }[] }

/** A run handed to the engine as a text node; only strings the typesetting made reach `text`. */
export type RunNode = {
  text: string
  face: string
  size: number
  pitch: number
  /** Contents only: the page numbers to print at the right edge, known when all pages are; `text` keeps their place. */
  numbers?: () => string
  linkToDestination?: string
  /** Told where the line that it ends is printed, once it is. */
  placed?: (place: PlacedAt) => void
}

/** The middle of a line's upper edge: points from the left and top of its page. */
export type PlacedAt = { page: number; x: number; y: number }

/** A line as the layout hands it about; what it says is in `set`. */
export type TextLine = {
  maxWidth: number
  x: number
  y: number
  id?: string
  lastLineInParagraph?: boolean
  set?: SetLine
  getHeight: () => number
  _outline?: { id: string; parentId?: string; text: string; expanded: boolean }
}

export type TextNode = Positioned & {
  text: RunNode[]
  alignment?: string
  indent?: number
  keep?: number
  role?: 'H1' | 'H2' | 'H3'
  /** The cell or chart that it stands in. */
  within?: Nest
  pageOrientation?: string
  /** Its lines that are not placed yet; undefined before the first is asked for. */
  lines?: SetLine[]
  /** Where a text that stands on every page keeps its lines from one page to the next. */
  recurring?: { width: number; lines: SetLine[] }
  /** Who signs and when, of which this is one: both stand centred so that the date ends `blank` points before the edge, if the name has room. */
  seat?: { name: RunNode[]; date: RunNode[]; blank: number }
  /** Points that who signs takes below it, and how many of its last lines stay with that. */
  signed?: number
  staying?: number
}

export type TextInlinesClass = {
  prototype: { buildInlines: () => { items: never[]; minWidth: number; maxWidth: number } }
}

export type RendererClass = {
  prototype: {
    renderLine: (
      this: { pdfDocument: PdfKit; outlineMap: { [id: string]: Outline } },
      line: TextLine,
      x: number,
      y: number,
    ) => void
    renderImage: (this: { pdfDocument: PdfKit }, image: { alt?: string; within?: Nest }) => void
  }
}

export type Context = {
  availableHeight: number
  availableWidth: number
  y: number
  pageMargins: { top: number }
}

type Writer = {
  context: () => Context
  moveToNextPage: (orientation?: string) => void
  /** Above 0 inside of what is held together, whose page is not known yet. */
  transactionLevel: number
}

export type TableProcessorClass = {
  prototype: {
    tableNode: { table: { body: unknown[]; ending?: number } }
    headerRows: number
    /** How many more rows each column's cell covers. */
    rowSpanData: { rowSpan: number }[]
    drawHorizontalLine: (row: number, writer: Writer) => void
    beginRow: (this: TableProcessorClass['prototype'], row: number, writer: Writer) => void
  }
}

export type LayoutBuilderClass = {
  prototype: {
    processNode: (this: { writer: Writer }, node: TextNode, vertical?: boolean) => void
    buildNextLine: (
      this: { writer: Writer; docMeasure: { textInlines: { pdfDocument: PdfKit } } },
      node: TextNode,
    ) => TextLine | null
  }
}

export type LineClass = { new (width: number): TextLine; prototype: TextLine }

export type LineBreakerClass = new (text: string) => {
  nextBreak: () => { position: number; required?: boolean } | null
}

export type PrinterClass = new (
  fonts: { [family: string]: { normal: string } },
  files: { existsSync: (name: string) => boolean; readFileSync: (name: string) => Uint8Array | undefined },
  addresses: { resolve: () => void; resolved: () => Promise<void> },
  mayOpen: (path: string) => boolean,
) => { createPdfKitDocument: (definition: object, options: object) => Promise<PdfKit> }

const require = createRequire(import.meta.url)
const ofPdfmake = createRequire(require.resolve('pdfmake'))

const { default: TextInlines }: { default: TextInlinesClass } = require('pdfmake/js/TextInlines')
const { default: Renderer }: { default: RendererClass } = require('pdfmake/js/Renderer')
const { default: LayoutBuilder }: { default: LayoutBuilderClass } = require('pdfmake/js/LayoutBuilder')
const { default: Line }: { default: LineClass } = require('pdfmake/js/Line')
const { default: TableProcessor }: { default: TableProcessorClass } = require('pdfmake/js/TableProcessor')
const { default: Printer }: { default: PrinterClass } = require('pdfmake/js/Printer')
const LineBreaker: LineBreakerClass = ofPdfmake('linebreak')

export { LayoutBuilder, Line, LineBreaker, Printer, Renderer, TableProcessor, TextInlines }
