import {
  PDFDocument,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  beginMarkedContent,
  endMarkedContent,
  rgb,
} from '@cantoo/pdf-lib'
import { qrPath } from '../model/qr.ts'
import { type Character, pagesOf } from './characters.ts'
import { type Box, freeSquare, type Square } from './freeSquare.ts'

/** What stands at the foot of each page as text, and what the QR code beside it holds. */
export type FootCode = { words: string; address: string }

/** Points: that of the workbook's own picture, and smaller ones where it finds no room. */
const sides = [34, 30, 26, 22]

/** Where words stand last on a page, whatever blanks lie between their letters. */
function boxOf(words: string, characters: readonly Character[]): Box | undefined {
  const seen = characters.filter(({ text }) => text.trim() !== '')
  const sought = [...words.replace(/\s/gu, '')]
  const letters = seen.map(({ text }) => text)
  const fits = (at: number): boolean => sought.every((letter, i) => letters[at + i] === letter)
  const at = letters.findLastIndex((_, i) => fits(i))
  const found = at < 0 ? [] : seen.slice(at, at + sought.length)
  if (found.length === 0) return undefined
  return {
    left: Math.min(...found.map(({ x }) => x)),
    right: Math.max(...found.map(({ x, size }) => x + size)),
    top: Math.min(...found.map(({ y, size }) => y - size)),
    bottom: Math.max(...found.map(({ y }) => y)),
  }
}

/** Marked as furniture, which is not read aloud between the lines of the sheet. */
function draw(page: PDFPage, address: string, { left, top, side }: Square): void {
  const { size, path } = qrPath(address)
  page.pushOperators(pushGraphicsState(), beginMarkedContent('Artifact'))
  const place = { x: left, y: page.getHeight() - top, scale: side / size }
  page.drawSvgPath(path, { ...place, color: rgb(0, 0, 0) })
  page.pushOperators(endMarkedContent(), popGraphicsState())
}

/**
 * Draws the QR code at the foot of each page of a PDF that LibreOffice made of a workbook, which leaves the picture of a foot out: beside
 * the words of the code, else in the nearest margin, never over anything; a page without room has the words alone. Same PDF, same bytes. Not for a server's own thread.
 */
export async function drawFootCode(pdf: Uint8Array, { words, address }: FootCode): Promise<Uint8Array> {
  const target = await PDFDocument.load(pdf, { updateMetadata: false })
  let n = 0
  for await (const { characters, height, drawn } of pagesOf(pdf)) {
    const near = boxOf(words, characters) ?? { left: 57, right: 57, top: height - 36, bottom: height - 28 }
    const square = freeSquare(await drawn(), near, sides)
    if (square) draw(target.getPage(n), address, square)
    n++
  }
  return target.save({ useObjectStreams: false })
}
