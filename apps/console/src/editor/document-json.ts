import { mergeRuns, normaliseBody, type Block, type Body, type Inline, type TableCell } from '@huibian/domain'

/** A node of the editor's document as JSON; names and attributes are those of `extensions.ts`. */
export type Node = {
  type: string
  attrs?: { [name: string]: unknown }
  content?: Node[]
  marks?: { type: string }[]
  text?: string
}

const emptyParagraph: Node = { type: 'paragraph' }

const says = (block: Block) =>
  block.type !== 'paragraph' || block.inlines.some((inline) => inline.text !== '')

/** Empty paragraphs at the end of a body, an item or a cell say nothing: they are where the cursor stands. */
function withoutTail(blocks: readonly Block[]): Block[] {
  return blocks.slice(
    0,
    blocks.reduce((last, block, place) => (says(block) ? place + 1 : last), 0),
  )
}

function trimmed(block: Block): Block[] {
  if (block.type === 'list') {
    return block.items.length === 0 ? [] : [{ ...block, items: block.items.map(trimmedBody) }]
  }
  if (block.type !== 'table') return [block]
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: trimmedBody(cell.blocks) })))
  return [{ ...block, headerRows: headOf(block.headerRows, rows), rows }]
}

/** A head ends before a row that has no cells of its own. */
function headOf(headerRows: number, rows: readonly TableCell[][]): number {
  const bare = rows.findIndex((row) => row.length === 0)
  return Math.min(headerRows, bare < 0 ? rows.length : bare)
}

function trimmedBody(body: Body): Body {
  return withoutTail(body.flatMap(trimmed))
}

/** The form in which the editor hands bodies back: the domain's normal form without empty ends, lists and heads. */
export function editedForm(body: Body): Body {
  return trimmedBody(normaliseBody(body))
}

function inlineNodes(inlines: readonly Inline[]): Node[] {
  return inlines.flatMap(({ text, bold }) => {
    const marks = bold ? { marks: [{ type: 'bold' }] } : {}
    return text
      .split('\n')
      .flatMap((line, place) => [
        ...(place > 0 ? [{ type: 'hardBreak', ...marks }] : []),
        ...(line === '' ? [] : [{ type: 'text', text: line, ...marks }]),
      ])
  })
}

const captionNodes = (caption: string): Node[] => (caption === '' ? [] : [{ type: 'text', text: caption }])

function blockNodes(blocks: readonly Block[]): Node[] {
  return blocks.length === 0 ? [emptyParagraph] : blocks.map(blockNode)
}

function cellNode(cell: TableCell, head: boolean): Node {
  const attrs = { colspan: cell.columns ?? 1, rowspan: cell.rows ?? 1 }
  return { type: head ? 'tableHeader' : 'tableCell', attrs, content: blockNodes(cell.blocks) }
}

function tableNode(table: Extract<Block, { type: 'table' }>): Node {
  const rows = table.rows.map((row, place) => ({
    type: 'tableRow',
    content: row.map((cell) => cellNode(cell, place < table.headerRows)),
  }))
  return {
    type: 'tableBlock',
    content: [
      { type: 'tableCaption', content: captionNodes(table.caption) },
      { type: 'table', content: rows },
    ],
  }
}

function blockNode(block: Block): Node {
  switch (block.type) {
    case 'paragraph':
    case 'note':
      return { type: block.type, content: inlineNodes(block.inlines) }
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: inlineNodes(block.inlines) }
    case 'list':
      return {
        type: block.ordered ? 'orderedList' : 'bulletList',
        content: block.items.map((item) => ({ type: 'listItem', content: blockNodes(item) })),
      }
    case 'table':
      return tableNode(block)
    case 'figure': {
      const { file, width, height } = block
      return { type: 'figure', attrs: { file, width, height }, content: captionNodes(block.caption) }
    }
    case 'gap':
      return { type: 'gap', attrs: { reason: block.reason } }
  }
}

/** A body as the editor's document. */
export function toDocument(body: Body): Node {
  return { type: 'doc', content: blockNodes(editedForm(body)) }
}

const children = (node: Node): Node[] => node.content ?? []

function inlinesOf(node: Node): Inline[] {
  return mergeRuns(
    children(node).map((run): Inline => {
      const text = run.type === 'hardBreak' ? '\n' : (run.text ?? '')
      return run.marks?.some((mark) => mark.type === 'bold') ? { text, bold: true } : { text }
    }),
  )
}

const textOf = (node: Node | undefined): string =>
  node ? children(node).reduce((text, run) => text + (run.text ?? ''), '') : ''

function numberIn(node: Node, name: string): number {
  const value = node.attrs?.[name]
  return typeof value === 'number' ? value : 1
}

function stringIn(node: Node, name: string): string {
  const value = node.attrs?.[name]
  return typeof value === 'string' ? value : ''
}

function cellOf(node: Node): TableCell {
  const [columns, rows] = [numberIn(node, 'colspan'), numberIn(node, 'rowspan')]
  return {
    blocks: blocksOf(node),
    ...(columns > 1 ? { columns } : {}),
    ...(rows > 1 ? { rows } : {}),
  }
}

const isHead = (row: Node) =>
  children(row).length > 0 && children(row).every((cell) => cell.type === 'tableHeader')

function tableOf(node: Node): Block {
  const rows = children(children(node).find((part) => part.type === 'table') ?? node)
  const body = rows.findIndex((row) => !isHead(row))
  return {
    type: 'table',
    caption: textOf(children(node).find((part) => part.type === 'tableCaption')),
    headerRows: body < 0 ? rows.length : body,
    rows: rows.map((row) => children(row).map(cellOf)),
  }
}

function blockOf(node: Node): Block[] {
  switch (node.type) {
    case 'paragraph':
    case 'note':
      return [{ type: node.type, inlines: inlinesOf(node) }]
    case 'heading':
      return [{ type: 'heading', level: numberIn(node, 'level') === 2 ? 2 : 1, inlines: inlinesOf(node) }]
    case 'bulletList':
    case 'orderedList':
      return [{ type: 'list', ordered: node.type === 'orderedList', items: children(node).map(blocksOf) }]
    case 'tableBlock':
      return [tableOf(node)]
    case 'figure':
      return [
        {
          type: 'figure',
          file: stringIn(node, 'file'),
          caption: textOf(node),
          width: numberIn(node, 'width'),
          height: numberIn(node, 'height'),
        },
      ]
    case 'gap':
      return [{ type: 'gap', reason: stringIn(node, 'reason') }]
    default:
      return []
  }
}

const blocksOf = (node: Node): Block[] => children(node).flatMap(blockOf)

/** The editor's document as a body in its edited form. */
export function toBody(document: Node): Body {
  return editedForm(blocksOf(document))
}
