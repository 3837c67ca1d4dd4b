import { type FontSet, loadFonts } from '../fonts/fontSet.ts'
import { Typesetting } from '../fonts/runs.ts'
import type { Document, Heading, Section } from '../model/document.ts'
import type { ContentsEntry, PdfResult, Rendering } from '../model/rendering.ts'
import { outlined, pictureIds, plainText } from '../model/walk.ts'
import { blockNodes, type Node } from './blocks.ts'
import { contentsNodes } from './contents.ts'
import type { PlacedAt } from './engine.ts'
import { footerOf, headerOf, labelOf, roomOf, sizeOf } from './pages.ts'
import { gap } from './text.ts'
import { mm } from './styles.ts'
import { bytesOf, openPrinter } from './printer.ts'

type Layout = {
  placed: Map<string, Node>
  seals: PlacedAt[]
  first: Node[]
  label: (sheet: number) => string
  above: Map<string, string>
}

const toMm = (points: number): number => (points * 25.4) / 72

const sheetOf = (node: Node | undefined): number => node?.positions?.[0]?.pageNumber ?? 1

/** The nearest listed heading of a higher level before each one. */
function parents(document: Document): Map<string, string> {
  const open: (Heading & { id: string })[] = []
  const found = new Map<string, string>()
  for (const heading of outlined(document)) {
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop()
    const above = open.at(-1)
    if (above !== undefined) found.set(heading.id, above.id)
    open.push(heading)
  }
  return found
}

function sectionNode(section: Section, document: Document, typesetting: Typesetting, layout: Layout): object {
  const { above } = layout
  const pageOf = (id: string): string => layout.label(sheetOf(layout.placed.get(id)))
  const pagesOf = (ids: string[]): string => [...new Set(ids.map(pageOf))].join('、')
  const nodes = blockNodes(section.blocks, {
    typesetting,
    page: section.page,
    room: roomOf(section),
    picture: (id) => `picture:${id}`,
    contents: (block) => contentsNodes(document, block, typesetting, pagesOf),
    pagesOf,
    placed: (id, node) => layout.placed.set(id, node),
    sealPlace: (place) => layout.seals.push(place),
    parent: ({ id }) => (id === undefined ? undefined : above.get(id)),
  })
  const content = nodes.length > 0 ? nodes : [gap(10, typesetting)]
  layout.first.push(content[0] ?? gap(10, typesetting))
  const { top, right, bottom, left } = section.page.margins
  return {
    section: content,
    pageSize: sizeOf(section),
    pageOrientation: section.page.orientation,
    pageMargins: [left, top, right, bottom].map(mm),
    header: headerOf(section, document, typesetting),
    footer: footerOf(section, typesetting, layout.label),
  }
}

const metadata = (document: Document): object => ({
  title: document.title,
  author: document.author ?? '',
  subject: document.subject ?? '',
  creator: 'Huibian',
  producer: 'Huibian',
  creationDate: new Date(document.created),
})

function definition(document: Document, set: FontSet, typesetting: Typesetting, layout: Layout): object {
  const watermark = { font: set.roles.hei.key, fontSize: 72, color: '#888888', opacity: 0.16, angle: -38 }
  return {
    version: '1.7',
    language: 'zh-CN',
    tagged: true,
    displayTitle: true,
    info: metadata(document),
    defaultStyle: { font: set.roles.fang.key },
    images: Object.fromEntries(pictureIds(document).map((id) => [`picture:${id}`, `picture:${id}`])),
    content: document.sections.map((section) => sectionNode(section, document, typesetting, layout)),
    ...(document.watermark === undefined ? {} : { watermark: { ...watermark, text: document.watermark } }),
  }
}

/** The pictures under the names the engine knows them by. */
function picturesOf(document: Document, { images }: Rendering): Map<string, () => Uint8Array> {
  const source = (id: string) => (): Uint8Array => {
    if (images === undefined) throw new Error(`No source for the picture ${id}`)
    return Buffer.from(images(id))
  }
  return new Map(pictureIds(document).map((id) => [`picture:${id}`, source(id)]))
}

/**
 * Prints a document as PDF in this thread (see `renderPdf` for long ones). Pictures are JPEG or PNG.
 * The same document, fonts and pictures give the same bytes. Throws when a role has no typeface or a picture cannot be read.
 */
export async function writePdf(document: Document, rendering: Rendering): Promise<PdfResult> {
  const set = loadFonts(rendering.fontFolders)
  const typesetting = new Typesetting(set)
  const layout: Layout = {
    placed: new Map(),
    seals: [],
    first: [],
    label: () => '',
    above: parents(document),
  }
  layout.label = labelOf(document, () => layout.first.map(sheetOf))
  const printed = await openPrinter(set, picturesOf(document, rendering)).createPdfKitDocument(
    definition(document, set, typesetting, layout),
    {},
  )
  const listed = outlined(document).filter(({ unlisted }) => unlisted !== true)
  const contents = listed.map(({ id, level, spans }): ContentsEntry => {
    const sheet = sheetOf(layout.placed.get(id))
    return { id, level, title: plainText(spans), page: layout.label(sheet), sheet }
  })
  const pages = printed._pdfMakePages.length
  const sealPlaces = layout.seals.map(({ page, x, y }) => ({ page, x: toMm(x), y: toMm(y) }))
  const missing = [...typesetting.missing.values()]
  return { bytes: await bytesOf(printed), pages, contents, missing, sealPlaces }
}
