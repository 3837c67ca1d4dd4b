import {
  convertMillimetersToTwip,
  HeadingLevel,
  HeightRule,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type {
  Block,
  Cell,
  Figure,
  Heading,
  List,
  Paragraph as ParagraphBlock,
  Row,
  Span,
  Table,
} from '../model/document.ts'
import { breakable } from './addresses.ts'
import { between, space } from './blanks.ts'
import { marked } from './bookmark.ts'
import { caption } from './caption.ts'
import { chart } from './chart.ts'
import { contents, reference } from './contents.ts'
import { numberingOf, opened, type OpenList } from './lists.ts'
import { offGrid } from './offGrid.ts'
import { picture, pixels } from './pictures.ts'
import type { WordSetting } from './setting.ts'
import { signing } from './signing.ts'
import { fontOf, styleId } from './styles.ts'
import { noBorders, padding, pitch, roomsOf } from './grid.ts'
import { headingSizes, sizesOf, titleStanding } from './titles.ts'

type Child = Paragraph | WordTable | TableOfContents

export function wordBlocks(blocks: Block[], setting: WordSetting): Child[] {
  return blocks.flatMap((block, i) => {
    const before = blocks[i - 1]
    const signed = signs(blocks.slice(i + 1, i + 3))
    if (block.type === 'space' && blocks[i + 1]?.type === 'paragraph') return []
    if (block.type === 'space') return [space(block.height, signed)]
    if (block.type === 'paragraph' && before?.type === 'space')
      return [paragraph(block, setting, { before: before.height, keepNext: signed })]
    if (block.type === 'paragraph')
      return [
        paragraph(block, setting, {
          pageBreakBefore: before?.type === 'pageBreak',
          keepNext: signed,
        }),
      ]
    if (block.type === 'table' && before?.type === 'table' && block.caption === undefined)
      return [between(), ...table(block, setting, signed)]
    if (block.type === 'list') return list(block, setting, blocks.slice(0, i).some(alike(block)))
    const pageBreakBefore = before?.type === 'pageBreak'
    return wordBlock(block, setting, { pageBreakBefore, signed })
  })
}

const runs = (spans: Span[], size?: number): TextRun[] =>
  spans.flatMap(({ text, bold, font, size: own }) =>
    text.split('\n').map(
      (line, i) =>
        new TextRun({
          text: line,
          ...(i > 0 ? { break: 1 } : {}),
          ...(bold === true ? { bold } : {}),
          ...(font === undefined ? {} : { font: fontOf(font) }),
          ...((own ?? size) === undefined ? {} : { size: 2 * (own ?? size ?? 0), characterSpacing: 0 }),
        }),
    ),
  )

/** Whether who signs stands next: that never stands on a page without text. */
const signs = ([next, then]: Block[]): boolean =>
  next?.type === 'sealPlace' || (next?.type === 'space' && then?.type === 'sealPlace')

/** Who signs and when end two characters before the edge; blanks at a line's end would hang over it. */
const inset = (size: number) => ({ right: 2 * size * 20 })

type Unflowing = Exclude<Block, List | ParagraphBlock | { type: 'space' }>

type Standing = { pageBreakBefore: boolean; /** Whether who signs stands below it. */ signed: boolean }

function wordBlock(block: Unflowing, setting: WordSetting, { pageBreakBefore, signed }: Standing): Child[] {
  switch (block.type) {
    case 'heading':
      return [heading(block, pageBreakBefore, setting)]
    case 'table':
      return table(block, setting, signed)
    case 'figure':
      return figure(block, setting)
    case 'sealPlace':
      if (block.official) return signing(block, setting.width)
      return [block.name, block.date].map(
        (text, i) => new Paragraph({ style: 'Right', keepNext: i === 0, indent: inset(16), text }),
      )
    case 'contents':
      return contents(block, setting, pageBreakBefore)
    case 'chart':
      return chart(block, setting)
    case 'references':
      return block.lines.map((line) => reference(line, setting))
    case 'qr': {
      const side = pixels(block.size)
      return [
        new Paragraph({
          style: 'Picture',
          children: [picture(setting.qr(block.text), side, side, { title: '二维码', id: setting.next() })],
        }),
      ]
    }
    case 'pageBreak':
      return []
  }
}

const notePitch = { line: 400, lineRule: LineRuleType.EXACT }

/** `before` is the blank over it in millimetres. */
function paragraph(
  block: ParagraphBlock,
  setting: WordSetting,
  {
    before = 0,
    pageBreakBefore = false,
    keepNext = false,
  }: { before?: number; pageBreakBefore?: boolean; keepNext?: boolean },
): Paragraph {
  const { page } = setting
  const sizes = sizesOf(page, block.style)
  const standing = sizes && titleStanding(block.spans, sizes, setting)
  // On the grid each of its lesser lines would take the height of a line of text.
  const lesser = page.grid === 'official' && block.style === 'note'
  const above = before === 0 ? {} : { before: Math.round(convertMillimetersToTwip(before)) }
  const drawn = new Paragraph({
    style: styleId(block.style),
    pageBreakBefore,
    keepNext,
    ...standing,
    spacing: {
      ...(page.grid !== 'official' && block.style === 'body' ? { after: 160 } : {}),
      ...standing?.spacing,
      ...(lesser ? notePitch : {}),
      ...above,
    },
    children: runs(block.spans, page.grid === 'official' || sizes !== undefined ? undefined : 12),
  })
  return standing || lesser ? offGrid(drawn) : drawn
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const

function heading(
  { spans, level, id, unlisted }: Heading,
  pageBreakBefore: boolean,
  setting: WordSetting,
): Paragraph {
  const children = id === undefined ? runs(spans) : [marked(id, runs(spans), setting.next())]
  const sizes = headingSizes(level)
  const own = { pageBreakBefore, children, ...(sizes && titleStanding(spans, sizes, setting)) }
  const style =
    unlisted === true ? { style: 'FrontHeading' } : { heading: levels[level - 1] ?? HeadingLevel.HEADING_5 }
  const drawn = new Paragraph({ ...style, ...own })
  return sizes ? offGrid(drawn) : drawn
}

const alike =
  ({ ordered }: List) =>
  (other: Block): boolean =>
    other.type === 'list' && other.ordered === ordered

/** Each item is a paragraph that Word numbers; what else is in it follows. */
function list(block: List, setting: WordSetting, another: boolean): Child[] {
  const own = opened(block, { around: setting.list, another, next: setting.next })
  return block.items.flatMap((item): Child[] => {
    const [first, ...rest] = item
    const begun = first?.type === 'paragraph' ? first : itemStart
    const more = first?.type === 'paragraph' ? rest : item
    return [numbered(begun, own), ...wordBlocks(more, { ...setting, list: own })]
  })
}

const itemStart: ParagraphBlock = { type: 'paragraph', style: 'body', spans: [] }

const numbered = ({ style, spans }: ParagraphBlock, list: OpenList): Paragraph =>
  new Paragraph({ style: styleId(style), numbering: numberingOf(list), children: runs(spans) })

function figure({ image, width, height, caption: text }: Figure, setting: WordSetting): Paragraph[] {
  const scale = Math.min(1, (pixels(setting.width) * 0.86) / width, pixels(90) / height)
  const drawn = picture(setting.image(image), width * scale, height * scale, {
    title: text,
    id: setting.next(),
  })
  return [new Paragraph({ style: 'Picture', children: [drawn] }), caption(text, false, setting.numbered)]
}

/** Of a table before who signs the last row stays with that. */
function table(block: Table, setting: WordSetting, signed: boolean): Child[] {
  // Before its cells: captions in them are counted on from it.
  const named = block.caption === undefined ? [] : [caption(block.caption, true, setting.numbered)]
  const total = convertMillimetersToTwip(setting.width)
  const sum = block.widths.reduce((a, b) => a + b, 0)
  // As in the PDF, the shares are those of what stands in the cells.
  const room = total - block.widths.length * 2 * padding
  const columns = block.widths.map((share) => Math.floor((share / sum) * room) + 2 * padding)
  const rooms = roomsOf(block, columns)
  const drawn = new WordTable({
    width: { size: total, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    margins: { left: padding, right: padding, top: 50, bottom: 50 },
    ...(block.lines === 'bare' ? { borders: noBorders } : {}),
    rows: block.rows.map((row, i) =>
      tableRow(
        row,
        {
          size: block.size,
          head: i < block.headerRows,
          keepNext: signed && i === block.rows.length - 1,
          roomOf: (cell) => rooms.get(cell) ?? Infinity,
        },
        { ...setting, width: setting.width / block.widths.length },
      ),
    ),
  })
  return [...named, drawn]
}

type RowLook = {
  size: number
  head: boolean
  keepNext: boolean
  /** Points that a line of a cell may fill. */
  roomOf: (cell: Cell) => number
}

const tableRow = (row: Row, look: RowLook, setting: WordSetting): TableRow =>
  new TableRow({
    ...(look.head ? { tableHeader: true } : {}),
    cantSplit: true,
    ...(row.height === undefined
      ? {}
      : { height: { value: convertMillimetersToTwip(row.height), rule: HeightRule.ATLEAST } }),
    // A picture in a cell may be as wide as the columns the cell covers, taken as equal.
    children: row.cells.map((cell) =>
      tableCell(cell, look, { ...setting, width: setting.width * (cell.columns ?? 1) }),
    ),
  })

const alignments = { left: 'left', centre: 'center', right: 'right' } as const

const fitsCell = (child: Child): child is Paragraph | WordTable => !(child instanceof TableOfContents)

function tableCell(cell: Cell, { size, keepNext, roomOf }: RowLook, setting: WordSetting): TableCell {
  const { list: _, ...own } = setting
  const line = (spans: Span[], more: IParagraphOptions): Paragraph =>
    offGrid(
      new Paragraph({
        style: 'TableText',
        ...(keepNext ? { keepNext } : {}),
        spacing: { line: Math.round(size * pitch * 20), lineRule: LineRuleType.AT_LEAST },
        ...more,
        children: runs(
          spans.map((span) => ({ ...span, text: breakable(span.text, span.size ?? size, roomOf(cell)) })),
          size,
        ),
      }),
    )
  const children = cell.blocks.flatMap((block): (Paragraph | WordTable)[] => {
    if (block.type === 'sealPlace')
      return [block.name, block.date].map((text) =>
        line([{ text }], { alignment: 'right', indent: inset(size) }),
      )
    if (block.type !== 'paragraph') return wordBlocks([block], own).filter(fitsCell)
    const spans =
      cell.head === true ? block.spans.map((span): Span => ({ font: 'hei', ...span })) : block.spans
    return [line(spans, { alignment: block.style === 'right' ? 'right' : alignments[cell.align ?? 'left'] })]
  })
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.columns === undefined ? {} : { columnSpan: cell.columns }),
    ...(cell.rows === undefined ? {} : { rowSpan: cell.rows }),
    children: children.length > 0 ? children : [new Paragraph({ style: 'TableText' })],
  })
}
