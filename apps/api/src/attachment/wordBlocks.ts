import { mergeRuns, type Inline } from '@huibian/domain'
import { breather } from '../platform/breath'
import { textOf, type Node } from './markup'
import { isRaised, raisedText, type Raised } from './raised'

export type WordCell = { blocks: WordBlock[]; columns: number; rows: number }

/** A piece of a Word file before it is known what form it goes into. Headings keep their rank from 1; `picture` names a picture. */
export type WordBlock =
  | { type: 'heading'; rank: number; inlines: Inline[] }
  | { type: 'paragraph'; inlines: Inline[]; bold: boolean }
  | { type: 'list'; ordered: boolean; items: WordBlock[][] }
  | { type: 'table'; headerRows: number; rows: WordCell[][] }
  | { type: 'picture'; picture: string }
  | { type: 'caption'; text: string }
  | { type: 'note'; inlines: Inline[] }

type Notes = Map<string, Inline[]>

const isNode = (child: Node | string): child is Node => typeof child !== 'string'
const isBold = (tag: string): boolean => tag === 'strong' || tag === 'b'
const footnote = /^(foot|end)note-(?!ref)/

type Piece = { text: string; bold: boolean } | { picture: string } | { note: string } | { break: true }

/** The runs of a paragraph; links and other marks lose what they are and keep their text. */
function piecesOf(node: Node, bold: boolean, raised?: Raised): Piece[] {
  return node.children.flatMap((child): Piece[] => {
    if (!isNode(child)) return [{ text: (raised && raisedText(child, raised)) ?? child, bold }]
    if (child.tag === 'img') return [{ picture: child.attributes['src'] ?? '' }]
    if (child.tag === 'br') return [{ break: true }]
    const note =
      child.tag === 'a' ? /^#((?:foot|end)note-.+)$/.exec(child.attributes['href'] ?? '')?.[1] : undefined
    if (note?.includes('-ref-')) return []
    return note
      ? [{ note }]
      : piecesOf(child, bold || isBold(child.tag), isRaised(child.tag) ? child.tag : raised)
  })
}

const spaces = /^[\s\u3000]+|[\s\u3000]+$/g

/** A paragraph's text without the blanks by which typists indent it. */
function paragraphOf(inlines: Inline[]): WordBlock[] {
  const merged = mergeRuns(inlines)
  const text = merged.map((inline) => inline.text).join('')
  if (text.replace(spaces, '') === '') return []
  const first = merged[0]
  const last = merged[merged.length - 1]
  if (first) first.text = first.text.replace(/^[\s\u3000]+/, '')
  if (last) last.text = last.text.replace(/[\s\u3000]+$/, '')
  const bold = merged.every((inline) => inline.bold || inline.text.trim() === '')
  return [{ type: 'paragraph', inlines: mergeRuns(merged), bold }]
}

/** A paragraph of the file: text before and after a picture are paragraphs of their own, notes follow it. */
function splitParagraph(node: Node, notes: Notes): WordBlock[] {
  const blocks: WordBlock[] = []
  const after: WordBlock[] = []
  let inlines: Inline[] = []
  const flush = (): void => {
    blocks.push(...paragraphOf(inlines))
    inlines = []
  }
  for (const piece of piecesOf(node, false)) {
    if ('text' in piece) inlines.push(piece.bold ? { text: piece.text, bold: true } : { text: piece.text })
    else if ('note' in piece) {
      const said = notes.get(piece.note)
      if (said) after.push({ type: 'note', inlines: said })
    } else {
      flush()
      if ('picture' in piece) blocks.push({ type: 'picture', picture: piece.picture })
    }
  }
  flush()
  return [...blocks, ...after]
}

function headingOf(node: Node, notes: Notes): WordBlock[] {
  const rank = node.attributes['class'] === 'title' ? 0 : Number(node.tag.slice(1))
  return splitParagraph(node, notes).map((block) =>
    block.type === 'paragraph'
      ? { type: 'heading', rank, inlines: mergeRuns(block.inlines.map(({ text }) => ({ text }))) }
      : block,
  )
}

function tableOf(node: Node, notes: Notes): WordBlock {
  const rowsIn = (at: Node): { row: Node; head: boolean }[] =>
    at.children.filter(isNode).flatMap((child) => {
      if (child.tag === 'tr') return [{ row: child, head: at.tag === 'thead' }]
      return child.tag === 'thead' || child.tag === 'tbody' ? rowsIn(child) : []
    })
  const found = rowsIn(node)
  const rows = found.map(({ row }) =>
    row.children.filter(isNode).map((cell) => ({
      blocks: blocksOf(cell, notes),
      columns: Number(cell.attributes['colspan'] ?? 1),
      rows: Number(cell.attributes['rowspan'] ?? 1),
    })),
  )
  return { type: 'table', headerRows: found.filter(({ head }) => head).length, rows }
}

function blockOf(node: Node, notes: Notes): WordBlock[] {
  if (/^h[1-6]$/.test(node.tag)) return headingOf(node, notes)
  if (node.tag === 'table') return [tableOf(node, notes)]
  if (node.tag === 'ul' || node.tag === 'ol') {
    const items = node.children
      .filter(isNode)
      .filter(({ attributes }) => !footnote.test(attributes['id'] ?? ''))
    const read = items.map((item) => blocksOf(item, notes)).filter((item) => item.length > 0)
    return read.length === 0 ? [] : [{ type: 'list', ordered: node.tag === 'ol', items: read }]
  }
  if (node.attributes['class'] === 'caption') {
    const split = splitParagraph(node, notes)
    const text = split.flatMap((block) =>
      block.type === 'paragraph' ? block.inlines.map((one) => one.text) : [],
    )
    const pictures = split.filter(({ type }) => type === 'picture')
    const below = split.filter(({ type }) => type === 'note')
    return text.length === 0 ? split : [...pictures, { type: 'caption', text: text.join('') }, ...below]
  }
  return splitParagraph(node, notes)
}

const isBlock = (child: Node | string): child is Node =>
  isNode(child) && /^(p|h[1-6]|table|ul|ol|div)$/.test(child.tag)

/** What stands beside blocks is a paragraph. */
const blocksAt = (child: Node | string, notes: Notes): WordBlock[] =>
  isBlock(child)
    ? blockOf(child, notes)
    : splitParagraph({ tag: 'p', attributes: {}, children: [child] }, notes)

/** The blocks under a node. */
function blocksOf(node: Node, notes: Notes): WordBlock[] {
  if (!node.children.some(isBlock)) return splitParagraph(node, notes)
  return node.children.flatMap((child) => blocksAt(child, notes))
}

/** The notes that the file keeps at its end, by their ids. */
function notesIn(node: Node): Notes {
  const notes: Notes = new Map()
  const visit = (at: Node): void => {
    const id = at.attributes['id'] ?? ''
    if (at.tag === 'li' && footnote.test(id)) {
      const text = textOf(at)
        .replace(/[\s\u3000]*↑[\s\u3000]*$/, '')
        .replace(spaces, '')
      if (text !== '') notes.set(id, [{ text }])
    }
    at.children.filter(isNode).forEach(visit)
  }
  visit(node)
  return notes
}

/** A note of a table's caption stands under the table, which its caption must not be parted from. */
function notesBelow(blocks: readonly WordBlock[]): WordBlock[] {
  const laid: WordBlock[] = []
  let notes: WordBlock[] = []
  for (const block of blocks) {
    if (block.type === 'note' && (notes.length > 0 || laid.at(-1)?.type === 'caption')) notes.push(block)
    else {
      laid.push(...(block.type === 'table' ? [block, ...notes] : [...notes, block]))
      notes = []
    }
  }
  return [...laid, ...notes]
}

/** What the Word reader wrote, as blocks. */
export async function wordBlocks(root: Node): Promise<WordBlock[]> {
  const notes = notesIn(root)
  if (!root.children.some(isBlock)) return notesBelow(splitParagraph(root, notes))
  const breathe = breather()
  const blocks: WordBlock[] = []
  for (const child of root.children) {
    await breathe()
    blocks.push(...blocksAt(child, notes))
  }
  return notesBelow(blocks)
}
