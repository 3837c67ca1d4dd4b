import { type PDFDict, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { name, type PdfFile } from './pdfFile.ts'

/** A page as a mark needs it: its object, and its sheet in points with its turn in degrees. */
export type PageFound = {
  number: number
  dict: PDFDict
  sheet: { left: number; bottom: number; width: number; height: number; turn: number }
}

const deepest = 50

type Node = { ref: PDFRef; dict: PDFDict; above: PDFDict[] }

function nodeOf(file: PdfFile, ref: unknown, above: PDFDict[]): Node | undefined {
  if (!(ref instanceof PDFRef) || above.length > deepest) return undefined
  const dict = file.dict(ref)
  return dict && { ref, dict, above }
}

/** The leaf at `index` below a node, walking past subtrees by what they count. */
function leafAt(file: PdfFile, node: Node, index: number): Node | undefined {
  const kids = file.array(node.dict.get(name('Kids')))
  if (!kids) return index === 0 ? node : undefined
  let before = index
  for (const kid of kids.asArray()) {
    const child = nodeOf(file, kid, [node.dict, ...node.above])
    if (!child) return undefined
    const leaves = child.dict.has(name('Kids')) ? (file.number(child.dict.get(name('Count'))) ?? 0) : 1
    if (before < leaves) return leafAt(file, child, before)
    before -= leaves
  }
  return undefined
}

/** How many pages the file says it has. */
export function pageCount(file: PdfFile): number {
  const root = file.dict(file.catalog.dict.get(name('Pages')))
  return file.number(root?.get(name('Count'))) ?? 0
}

/** The page of this number, from 1. Throws where there is none. */
export function pageOf(file: PdfFile, page: number): PageFound {
  const root = nodeOf(file, file.catalog.dict.get(name('Pages')), [])
  const leaf = root && page >= 1 ? leafAt(file, root, page - 1) : undefined
  if (!leaf) throw new Error(`The document has no page ${page}`)
  const inherited = (key: string) =>
    [leaf.dict, ...leaf.above].map((dict) => dict.get(name(key))).find((value) => value !== undefined)
  const box =
    file
      .array(inherited('MediaBox'))
      ?.asArray()
      .map((value) => file.number(value) ?? 0) ?? []
  const [x0 = 0, y0 = 0, x1 = 595.28, y1 = 841.89] = box
  const turn = (((file.number(inherited('Rotate')) ?? 0) % 360) + 360) % 360
  const sheet = {
    left: Math.min(x0, x1),
    bottom: Math.min(y0, y1),
    width: Math.abs(x1 - x0),
    height: Math.abs(y1 - y0),
    turn,
  }
  return { number: leaf.ref.objectNumber, dict: leaf.dict, sheet }
}

export type Rectangle = { left: number; bottom: number; right: number; top: number }

/** Where a thing whose centre is seen at x, y (points from the left and top of the page as it is viewed) lies on the sheet. */
export function onSheet(
  { sheet }: PageFound,
  centre: { x: number; y: number },
  size: { width: number; height: number },
): Rectangle {
  const { x, y } = centre
  const places: { [turn: number]: [number, number] } = {
    0: [x, sheet.height - y],
    90: [y, x],
    180: [sheet.width - x, y],
    270: [sheet.width - y, sheet.height - x],
  }
  const [u, v] = places[sheet.turn] ?? [x, sheet.height - y]
  const lying = sheet.turn % 180 === 90
  const [halfU, halfV] = lying ? [size.height / 2, size.width / 2] : [size.width / 2, size.height / 2]
  return {
    left: sheet.left + u - halfU,
    right: sheet.left + u + halfU,
    bottom: sheet.bottom + v - halfV,
    top: sheet.bottom + v + halfV,
  }
}

/** The centre of an area of the sheet, in points from the left and top of the page as it is viewed. */
export function seenAt({ sheet }: PageFound, area: Rectangle): { x: number; y: number } {
  const u = (area.left + area.right) / 2 - sheet.left
  const v = (area.bottom + area.top) / 2 - sheet.bottom
  if (sheet.turn === 90) return { x: v, y: u }
  if (sheet.turn === 180) return { x: sheet.width - u, y: v }
  if (sheet.turn === 270) return { x: sheet.height - v, y: sheet.width - u }
  return { x: u, y: sheet.height - v }
}

/** Under which key a page lists the areas where this program drew a seal's picture: a drawing leaves no annotation to be found by. */
export const picturedSeals = 'HuibianSeals'

function areaOf(file: PdfFile, value: PDFObject | undefined): Rectangle | undefined {
  const corners = file.array(value)?.asArray() ?? []
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = corners.map((n) => file.number(n) ?? 0)
  if (x0 === x1) return undefined
  const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)]
  return { left, right, bottom: Math.min(y0, y1), top: Math.max(y0, y1) }
}

/** Areas of a page on which seals stand: places of signatures, slices across the edges, and pictures. */
export function sealsOn(file: PdfFile, { dict }: PageFound): Rectangle[] {
  const annotations = file.array(dict.get(name('Annots')))?.asArray() ?? []
  const signed = annotations.flatMap((one) => {
    const annotation = file.dict(one)
    const kind = annotation?.get(name('Subtype'))
    return kind === name('Widget') || kind === name('Stamp') ? [annotation?.get(name('Rect'))] : []
  })
  const pictured = file.array(dict.get(name(picturedSeals)))?.asArray() ?? []
  return [...signed, ...pictured].flatMap((area) => areaOf(file, area) ?? [])
}
