import { createRequire } from 'node:module'

/** The parts of pdfmake 0.3.11 and its pdfkit that this folder touches, as far as it touches them. */

export type PdfFont = {
  encode: (text: string) => [string[], { xAdvance: number; advanceWidth: number }[]]
  widthOfString: (text: string, size: number) => number
  font: {
    unitsPerEm: number
    glyphForCodePoint: (codePoint: number) => { advanceWidth: number; bbox: { minX: number; maxX: number } }
  }
  id: string
  ref: () => unknown
}

export type Outline = { addItem: (title: string, options: { expanded: boolean }) => Outline }

export type PdfKit = {
  page: { height: number; width: number; fonts: { [id: string]: unknown } }
  outline: Outline
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
  colour?: string
  /** Contents only: the id whose page is printed here, and how that page's number reads. */
  pageReference?: string
  label?: (page: number) => string
  linkToDestination?: string
  _pageRef?: { _nodeRef: Positioned }
}

export type Inline = {
  text: string
  font: PdfFont
  fontSize: number
  width: number
  height: number
  x: number
  leadingCut: number
  trailingCut: number
  give: number
  alignment: string
  lineEnd: boolean
  noNewLine: boolean
  run: RunNode
}

export type TextLine = {
  inlines: Inline[]
  maxWidth: number
  x: number
  y: number
  id?: string
  newLineForced?: boolean
  lastLineInParagraph?: boolean
  addInline: (inline: Inline) => void
  getHeight: () => number
  getWidth: () => number
  _outline?: { id: string; parentId?: string; text: string; expanded: boolean }
}

export type TextNode = Positioned & {
  text: RunNode[]
  alignment?: string
  indent?: number
  keep?: number
  pageOrientation?: string
}

export type StyleStack = { styleOverrides: unknown[] }

export type TextInlinesClass = {
  prototype: {
    buildInlines: (
      this: { pdfDocument: PdfKit },
      text: RunNode[],
      stack: StyleStack,
    ) => { items: Inline[]; minWidth: number; maxWidth: number }
  }
}

export type RendererClass = {
  prototype: {
    renderLine: (
      this: { pdfDocument: PdfKit; outlineMap: { [id: string]: Outline } },
      line: TextLine,
      x: number,
      y: number,
    ) => void
  }
}

type Context = { availableHeight: number; availableWidth: number; y: number; pageMargins: { top: number } }

type Writer = {
  context: () => Context
  moveToNextPage: (orientation?: string) => void
}

export type LayoutBuilderClass = {
  prototype: {
    processNode: (this: { writer: Writer }, node: TextNode, vertical?: boolean) => void
    buildNextLine: (this: { writer: Writer }, node: LaidOut) => TextLine | null
  }
}

/** A text node as the layout consumes it: the pieces not yet placed, and where its coming lines end. */
export type LaidOut = { _inlines?: Inline[]; ends?: { width: number; at: number[] } }

export type ElementWriterClass = {
  prototype: { alignLine: (this: { context: () => Context }, line: TextLine) => void }
}

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
const { default: ElementWriter }: { default: ElementWriterClass } = require('pdfmake/js/ElementWriter')
const { default: Line }: { default: new (width: number) => TextLine } = require('pdfmake/js/Line')
const { default: Printer }: { default: PrinterClass } = require('pdfmake/js/Printer')
const LineBreaker: LineBreakerClass = ofPdfmake('linebreak')

export { ElementWriter, LayoutBuilder, Line, LineBreaker, Printer, Renderer, TextInlines }
