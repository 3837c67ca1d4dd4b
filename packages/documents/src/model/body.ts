import type { Block as BodyBlock, Body, Inline, TableCell } from '@huibian/domain'
import type { Block, Cell, Row, Span, Table } from './document.ts'

/** How many captions have been given out so far; shared by all bodies numbered through. */
export type Captions = { figures: number; tables: number }

export const captions = (): Captions => ({ figures: 0, tables: 0 })

const spans = (inlines: Inline[]): Span[] =>
  inlines.map(({ text, bold }) => (bold === true ? { text, bold } : { text }))

/** Blanks typed to indent a paragraph: the style does it. */
const unindented = ([first, ...rest]: Span[]): Span[] =>
  first === undefined ? [] : [{ ...first, text: first.text.trimStart() }, ...rest]

const numbered = (kind: '图' | '表', n: number, caption: string): string =>
  caption === '' ? `${kind}${n}` : `${kind}${n}　${caption}`

const cell = ({ blocks, columns, rows }: TableCell, head: boolean, counted: Captions): Cell => ({
  blocks: blocks.flatMap((block): Block[] =>
    block.type === 'paragraph' || block.type === 'heading'
      ? [{ type: 'paragraph', style: 'plain', spans: spans(block.inlines) }]
      : bodyBlock(block, counted),
  ),
  align: 'centre',
  ...(columns === undefined ? {} : { columns }),
  ...(rows === undefined ? {} : { rows }),
  ...(head ? { head } : {}),
})

const length = (blocks: BodyBlock[]): number =>
  blocks.reduce(
    (n, block) => n + ('inlines' in block ? block.inlines.reduce((m, { text }) => m + text.length, 0) : 8),
    0,
  )

/** A column's share follows its longest text, held between 3 and 14 characters so that none starves. */
function shares(rows: Row[], source: TableCell[][]): number[] {
  const count = Math.max(1, ...rows.map(({ cells }) => cells.reduce((n, { columns = 1 }) => n + columns, 0)))
  const longest = Array.from({ length: count }, () => 3)
  for (const row of source) {
    if (row.length !== count) continue
    row.forEach(({ blocks }, i) => (longest[i] = Math.max(longest[i] ?? 3, Math.min(14, length(blocks)))))
  }
  return longest
}

function table(block: Extract<BodyBlock, { type: 'table' }>, counted: Captions): Table {
  const caption = numbered('表', ++counted.tables, block.caption)
  const rows = block.rows.map((cells, i): Row => ({
    cells: cells.map((c) => cell(c, i < block.headerRows, counted)),
  }))
  return {
    type: 'table',
    caption,
    widths: shares(rows, block.rows),
    headerRows: block.headerRows,
    rows,
    size: 12,
    lines: 'ruled',
  }
}

function bodyBlock(block: BodyBlock, counted: Captions): Block[] {
  switch (block.type) {
    case 'paragraph':
      return [{ type: 'paragraph', style: 'body', spans: unindented(spans(block.inlines)) }]
    case 'heading':
      return [{ type: 'heading', level: block.level === 1 ? 4 : 5, spans: spans(block.inlines) }]
    case 'list':
      return [
        { type: 'list', ordered: block.ordered, items: block.items.map((item) => bodyBlocks(item, counted)) },
      ]
    case 'table':
      return block.rows.length === 0 ? [] : [table(block, counted)]
    case 'figure': {
      const { file, width, height } = block
      return [
        {
          type: 'figure',
          image: file,
          width,
          height,
          caption: numbered('图', ++counted.figures, block.caption),
        },
      ]
    }
    case 'note':
      return [{ type: 'paragraph', style: 'note', spans: [{ text: '注：' }, ...spans(block.inlines)] }]
    case 'gap':
      return [
        {
          type: 'paragraph',
          style: 'plain',
          spans: [{ text: `【此处缺图：${block.reason}】`, font: 'hei' }],
        },
      ]
  }
}

/** The checked document tree of a rich field as printed blocks; empty paragraphs are left out. */
export function bodyBlocks(body: Body, counted: Captions): Block[] {
  return body
    .filter((block) => block.type !== 'paragraph' || block.inlines.some(({ text }) => text.trim() !== ''))
    .flatMap((block) => bodyBlock(block, counted))
}
