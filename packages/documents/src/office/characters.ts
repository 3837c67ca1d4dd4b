import type { Drawn } from './freeSquare.ts'

/** A character of a page: the left end of its baseline, in points from the page's top left corner. */
export type Character = { text: string; x: number; y: number; size: number }

type Pdfium = {
  HEAPF64: Float64Array
  wasmExports: { malloc: (bytes: number) => number; free: (pointer: number) => void }
  _FPDFText_LoadPage: (page: number) => number
  _FPDFText_ClosePage: (text: number) => void
  _FPDFText_CountChars: (text: number) => number
  _FPDFText_GetUnicode: (text: number, index: number) => number
  _FPDFText_GetFontSize: (text: number, index: number) => number
  _FPDFText_GetCharOrigin: (text: number, index: number, x: number, y: number) => number
}

function charactersOf(pdfium: Pdfium, page: number, height: number): Character[] {
  const text = pdfium._FPDFText_LoadPage(page)
  const pointer = pdfium.wasmExports.malloc(16)
  const count = pdfium._FPDFText_CountChars(text)
  const found = Array.from({ length: count }, (_, i): Character => {
    pdfium._FPDFText_GetCharOrigin(text, i, pointer, pointer + 8)
    const [x = 0, y = 0] = pdfium.HEAPF64.slice(pointer / 8, pointer / 8 + 2)
    const size = pdfium._FPDFText_GetFontSize(text, i)
    return { text: String.fromCodePoint(pdfium._FPDFText_GetUnicode(text, i)), x, y: height - y, size }
  })
  pdfium.wasmExports.free(pointer)
  pdfium._FPDFText_ClosePage(text)
  return found
}

type Printed = { width: number; height: number; characters: Character[] }

/**
 * The pages of a PDF: what is printed on each and where, and, when asked before the next page, how it looks in greys at one pixel a point.
 * Not for a server's own thread.
 */
export async function* pagesOf(pdf: Uint8Array): AsyncGenerator<Printed & { drawn: () => Promise<Drawn> }> {
  // Loaded only where a paper of somebody else's layout is sealed or marked.
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    // The library keeps what reads single characters to itself.
    const pdfium: Pdfium = Reflect.get(library, 'module')
    for (const page of document.pages()) {
      const { originalWidth: width, originalHeight: height } = page.getOriginalSize()
      const characters = charactersOf(pdfium, Reflect.get(page, 'pageIdx'), height)
      const drawn = (): Promise<Drawn> => page.render({ scale: 1, render: 'bitmap', colorSpace: 'Gray' })
      yield { width, height, characters, drawn }
    }
  } finally {
    library.destroy()
  }
}

/** What is printed on each page of a PDF, and where. Not for a server's own thread. */
export async function printedPages(pdf: Uint8Array): Promise<Printed[]> {
  const found: Printed[] = []
  for await (const { width, height, characters } of pagesOf(pdf)) found.push({ width, height, characters })
  return found
}
