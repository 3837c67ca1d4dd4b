import type { Typesetting } from '../fonts/runs.ts'
import type {
  Block,
  Cell,
  Figure,
  Heading,
  List,
  Page,
  Paragraph,
  SealPlace,
  Table,
} from '../model/document.ts'
import { qrSvg } from '../model/qr.ts'
import { dateBlank, sealRise } from '../model/signing.ts'
import { plainText } from '../model/walk.ts'
import { chartNode } from './chart.ts'
import type { PlacedAt } from './engine.ts'
import { printedSize } from './figures.ts'
import { type PagesOf, referenceNodes } from './contents.ts'
import { signature, stayingOf } from './signed.ts'
import { captionStyle, headingStyles, mm, officialPitch, stylesOf, type TextStyle } from './styles.ts'
import { type CellNode, type TableNode, tableNode } from './tables.ts'
import { type FlowNode, gap, textNode, titleNode } from './text.ts'

export type StackNode = { stack: Node[]; unbreakable?: boolean; alignment?: string }
export type PictureNode = { image: string; alt: string; width: number; height: number; alignment: 'center' }
export type DrawingNode = { svg: string; width: number; alignment: 'center' | 'right' }
export type BarNode = {
  canvas: { type: 'rect'; x: number; y: number; w: number; h: number; color: string }[]
}
export type Node = (FlowNode | BarNode | StackNode | PictureNode | DrawingNode | TableNode) & {
  pageBreak?: 'before'
  keep?: number
  role?: 'H1' | 'H2' | 'H3'
  margin?: [number, number, number, number]
  positions?: { pageNumber: number; top: number }[]
}

/** What the blocks of one section are set with. */
export type Setting = {
  typesetting: Typesetting
  page: Page
  /** The text area in points. */
  room: { width: number; height: number }
  /** The engine's name of a picture. */
  picture: (id: string) => string
  contents: (block: Extract<Block, { type: 'contents' }>) => Node[]
  pagesOf: PagesOf
  /** Told of every heading with an id, so that its page is known after the layout. */
  placed: (id: string, node: Node) => void
  /** Told where the middle between name and date of every place for a seal is printed. */
  sealPlace: (place: PlacedAt) => void
  parent: (heading: Heading) => string | undefined
}

/** How many blocks a heading looks ahead to stay with what it announces. */
const ahead = 8

export function blockNodes(blocks: Block[], setting: Setting): Node[] {
  return blocks.flatMap((block, i): Node[] => {
    const following = blocks.slice(i + 1, i + 1 + ahead)
    const nodes = nodesOf(block, following, setting)
    const first = nodes[0]
    const last = nodes.at(-1)
    const below = signature(following, setting.page)
    if (below !== undefined && last !== undefined && 'text' in last)
      last.signed = below + (last.margin?.[3] ?? 0)
    if (first !== undefined && blocks[i - 1]?.type === 'pageBreak') {
      first.pageBreak = 'before'
      delete first.keep
    }
    return nodes
  })
}

function nodesOf(block: Block, following: Block[], setting: Setting): Node[] {
  switch (block.type) {
    case 'heading':
      return [heading(block, following, setting)]
    case 'paragraph':
      return [paragraph(block, setting)]
    case 'list':
      return list(block, setting)
    case 'table':
      return table(block, signature(following, setting.page), setting)
    case 'figure':
      return [figure(block, signature(following, setting.page), setting)]
    case 'sealPlace':
      return sealPlace(block, setting)
    case 'contents':
      return setting.contents(block)
    case 'chart':
      return [
        chartNode(block, { ...setting.room, below: signature(following, setting.page) }, setting.typesetting),
      ]
    case 'references':
      return referenceNodes(block, setting.typesetting, setting.pagesOf)
    case 'space':
      return [gap(mm(block.height), setting.typesetting)]
    case 'qr':
      return [{ svg: qrSvg(block.text), width: mm(block.size), alignment: 'center' }]
    case 'pageBreak':
      return []
  }
}

const titles = new Set<string>(['title', 'coverTitle'])

function paragraph(block: Paragraph, setting: Setting): Node {
  const { spans, style: name, sealed } = block
  const { typesetting, page, room, sealPlace: told } = setting
  const style = stylesOf(page)[name]
  const node = titles.has(name)
    ? titleNode(spans, style, room.width, typesetting)
    : textNode(spans, style, typesetting)
  for (const run of sealed ? node.text.slice(-1) : []) run.placed = told
  return node
}

function heading(block: Heading, following: Block[], setting: Setting): Node {
  const style = headingStyles[block.level]
  const centred = style.alignment === 'center'
  const node: Node = centred
    ? titleNode(block.spans, style, setting.room.width, setting.typesetting)
    : textNode(block.spans, style, setting.typesetting)
  node.keep = headingHeight(block, setting) + leadHeight(following, setting)
  node.role = block.level === 1 ? 'H1' : block.level === 2 ? 'H2' : 'H3'
  if (block.id === undefined) return node
  const parent = setting.parent(block)
  Object.assign(node, { id: block.id, outline: true, outlineText: plainText(block.spans) })
  if (parent !== undefined) Object.assign(node, { outlineParentId: parent })
  setting.placed(block.id, node)
  return node
}

const lines = (characters: number, style: TextStyle, width: number): number =>
  Math.max(1, Math.ceil((characters * style.size + style.indent * style.size) / width))

function headingHeight(block: Heading, { room }: Setting): number {
  const style = headingStyles[block.level]
  return style.before + style.pitch * lines(plainText(block.spans).length, style, room.width) + style.after
}

/** Points that must stay free under a heading so that what it announces begins on the same page. */
function leadHeight(following: Block[], setting: Setting): number {
  const [next, ...rest] = following
  if (next === undefined) return 0
  switch (next.type) {
    case 'heading':
      return headingHeight(next, setting) + leadHeight(rest, setting)
    case 'paragraph': {
      const style = stylesOf(setting.page)[next.style]
      if (next.style === 'byline') return style.pitch + style.after + leadHeight(rest, setting)
      const own = lines(plainText(next.spans).length, style, setting.room.width)
      const below = signature(rest, setting.page)
      return below === undefined ? style.pitch * Math.min(2, own) : style.pitch * stayingOf(own) + below
    }
    case 'figure':
      return figureSize(next, setting).block + (signature(rest, setting.page) ?? 0)
    case 'table':
      return 4 * next.size * 1.6
    default:
      return officialPitch
  }
}

function list(block: List, setting: Setting): Node[] {
  return block.items.flatMap((item, i) => {
    const [first, ...rest] = item
    const mark = block.ordered ? `${i + 1}．` : '• '
    const opened: Block[] =
      first !== undefined && first.type === 'paragraph'
        ? [{ ...first, spans: [{ text: mark }, ...first.spans] }, ...rest]
        : [{ type: 'paragraph', style: 'body', spans: [{ text: mark }] }, ...item]
    return blockNodes(opened, setting)
  })
}

/** A picture's size, and the whole lines of the grid that it and its caption fill. */
function figureSize(figure: Figure, { room }: Setting): { width: number; height: number; block: number } {
  const size = printedSize(figure, room)
  const needed = size.height + captionStyle.pitch + 12
  return { ...size, block: Math.ceil(needed / officialPitch) * officialPitch }
}

function figure(block: Figure, below: number | undefined, setting: Setting): Node {
  const { width, height, block: whole } = figureSize(block, setting)
  const spare = whole - height - captionStyle.pitch
  const image = setting.picture(block.image)
  const picture: Node = { image, alt: block.caption, width, height, alignment: 'center' }
  picture.margin = [0, spare * 0.45, 0, spare * 0.2]
  const caption: Node = textNode([{ text: block.caption }], captionStyle, setting.typesetting)
  caption.margin = [0, 0, 0, spare * 0.35]
  const keep = below === undefined ? {} : { keep: whole + below }
  return { stack: [picture, caption], unbreakable: true, ...keep }
}

function table(block: Table, signed: number | undefined, setting: Setting): Node[] {
  const under = block.lines === 'ruled' && setting.page.grid === 'official' ? 10 : 2
  const below = signed === undefined ? undefined : signed + under
  const node: Node = tableNode(block, { ...setting.room, below }, (cell, width) =>
    cellNode(cell, block, { ...setting, room: { ...setting.room, width } }),
  )
  node.margin = [0, 0, 0, under]
  if (block.caption === undefined) return [node]
  const caption: Node = textNode(
    [{ text: block.caption }],
    { ...captionStyle, before: 6, after: 2 },
    setting.typesetting,
  )
  caption.keep = captionStyle.pitch + 8 + (node.keep ?? 3 * block.size * 1.7)
  return [caption, node]
}

const aligned = { left: 'left', centre: 'center', right: 'right' } as const

function cellNode(cell: Cell, { size }: Table, setting: Setting): CellNode {
  const stack = cell.blocks.flatMap((block): Node[] => {
    if (block.type !== 'paragraph') return nodesOf(block, [], setting)
    const style = stylesOf(setting.page)[block.style]
    const own = { ...style, size, pitch: size * 1.45, indent: 0, before: 0, after: 0 }
    const alignment = block.style === 'right' ? 'right' : aligned[cell.align ?? 'left']
    return [
      textNode(
        block.spans,
        { ...own, alignment, role: cell.head === true ? 'hei' : 'fang' },
        setting.typesetting,
      ),
    ]
  })
  return { stack }
}

/** Who signs a paper that is sealed: both lines about one middle, over which the seal stands. */
function signing({ name, date }: SealPlace, { typesetting, page, sealPlace: told }: Setting): Node[] {
  const style = { ...stylesOf(page).right, indent: 0 }
  const stack = [name, date].map((text) => textNode([{ text }], style, typesetting))
  const [over, under] = stack.map(({ text }) => text)
  if (over === undefined || under === undefined) return []
  for (const node of stack) node.seat = { name: over, date: under, blank: dateBlank * style.size }
  for (const run of under.slice(-1)) run.placed = (place) => told({ ...place, y: place.y - mm(sealRise) })
  return [{ stack, unbreakable: true }]
}

function sealPlace(block: SealPlace, setting: Setting): Node[] {
  if (block.official) return signing(block, setting)
  const { name, date } = block
  const style = { ...stylesOf(setting.page).right, indent: 0 }
  const stack = [name, date].map((text) => textNode([{ text: `${text}　　` }], style, setting.typesetting))
  for (const run of stack.at(-1)?.text.slice(-1) ?? []) run.placed = setting.sealPlace
  return [{ stack, unbreakable: true }]
}
