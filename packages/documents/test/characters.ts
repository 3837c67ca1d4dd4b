import { PDFiumLibrary } from '@hyzyla/pdfium'

/**
 * A character of a page as PDFium finds it in the file: the left end of its baseline in points from the top left corner, and where its
 * glyph's own width ends.
 */
export type Character = { text: string; x: number; end: number; y: number; size: number; font: string }

type Pdfium = {
  HEAPU8: Uint8Array
  HEAPF32: Float32Array
  HEAPF64: Float64Array
  wasmExports: { malloc: (bytes: number) => number; free: (pointer: number) => void }
  _FPDF_GetPageHeight: (page: number) => number
  _FPDFText_LoadPage: (page: number) => number
  _FPDFText_ClosePage: (text: number) => void
  _FPDFText_CountChars: (text: number) => number
  _FPDFText_GetUnicode: (text: number, index: number) => number
  _FPDFText_IsGenerated: (text: number, index: number) => number
  _FPDFText_GetFontSize: (text: number, index: number) => number
  _FPDFText_GetCharOrigin: (text: number, index: number, x: number, y: number) => number
  _FPDFText_GetLooseCharBox: (text: number, index: number, box: number) => number
  _FPDFText_GetFontInfo: (text: number, index: number, name: number, room: number, flags: number) => number
}

const room = 256

function read(pdfium: Pdfium, text: number, index: number, pointer: number): Omit<Character, 'text'> {
  const length = pdfium._FPDFText_GetFontInfo(text, index, pointer + 16, room, 0)
  const name = Buffer.from(pdfium.HEAPU8.slice(pointer + 16, pointer + 15 + length)).toString('utf8')
  pdfium._FPDFText_GetCharOrigin(text, index, pointer, pointer + 8)
  const [x = 0, y = 0] = pdfium.HEAPF64.slice(pointer / 8, pointer / 8 + 2)
  pdfium._FPDFText_GetLooseCharBox(text, index, pointer)
  const [, , end = 0] = pdfium.HEAPF32.slice(pointer / 4, pointer / 4 + 4)
  return { x, end, y, size: pdfium._FPDFText_GetFontSize(text, index), font: name.replace(/^[A-Z]{6}\+/, '') }
}

function charactersOf(pdfium: Pdfium, page: number): Character[] {
  const text = pdfium._FPDFText_LoadPage(page)
  const pointer = pdfium.wasmExports.malloc(16 + room)
  const height = pdfium._FPDF_GetPageHeight(page)
  const found: Character[] = []
  for (let i = 0; i < pdfium._FPDFText_CountChars(text); i++) {
    if (pdfium._FPDFText_IsGenerated(text, i) === 1) continue
    const { y, ...rest } = read(pdfium, text, i, pointer)
    found.push({ text: String.fromCodePoint(pdfium._FPDFText_GetUnicode(text, i)), y: height - y, ...rest })
  }
  pdfium.wasmExports.free(pointer)
  pdfium._FPDFText_ClosePage(text)
  return found
}

/** Every character of a PDF, page by page, in the order of the file. */
export async function pdfCharacters(pdf: Uint8Array): Promise<Character[][]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  // The library keeps what reads single characters to itself.
  const pdfium: Pdfium = Reflect.get(library, 'module')
  const pages = [...document.pages()].map((page) => charactersOf(pdfium, Reflect.get(page, 'pageIdx')))
  document.destroy()
  library.destroy()
  return pages
}

/** The characters of a page as lines: those on one baseline, from left to right. */
export function baselines(characters: Character[]): Character[][] {
  const lines = new Map<number, Character[]>()
  for (const character of characters) {
    const y = [...lines.keys()].find((known) => Math.abs(known - character.y) < 1) ?? character.y
    lines.set(y, [...(lines.get(y) ?? []), character])
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, line]) => line.sort((a, b) => a.x - b.x))
}

const han = /\p{Script=Han}/u

/** Points by which the characters of a line stand apart more than they are wide, between two Han; undefined where none meet. */
export function stretchOf(line: Character[]): number | undefined {
  const gaps = line.flatMap((one, i) => {
    const next = line[i + 1]
    const meet = next !== undefined && han.test(one.text) && han.test(next.text) && one.size === next.size
    return meet ? [next.x - one.x - one.size] : []
  })
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]
}
