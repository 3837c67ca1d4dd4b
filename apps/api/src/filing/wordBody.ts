import {
  inlineText,
  mergeRuns,
  squared,
  type Block,
  type Body,
  type Inline,
  type TableCell,
} from '@huibian/domain'
import type { WordBlock } from '../attachment/wordBlocks'

/** A picture of the Word file once it is kept; a reason where it could not be read. */
export type Placed = { file: string; width: number; height: number } | { gap: string }

/** How offices number their headings: 一、（一）1. */
export const numbering =
  /^(?:第?[一二三四五六七八九十百]+[、.．章节]|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.．、](?!\d))\s*/
/** Captions are numbered through, or by chapter (图2-1). */
const figureCaption = /^图\s*(?:\d+(?:[-－–—.．]\d+)*)?[\s　:：.．、-]*/
const tableCaption = /^表\s*(?:\d+(?:[-－–—.．]\d+)*)?[\s　:：.．、-]*/
const spacedNumber = /^[图表]\s*\d+(?:[-－–—.．]\d+)*(?:[\s　:：.．、]|$)/

/** A line longer than this is no heading, however it is set. */
export const longestHeading = 40

/** The words of a line that may head a section: a heading, or a short line that is bold or numbered. */
export function headingText(block: WordBlock): string | undefined {
  if (block.type === 'heading') return inlineText(block.inlines)
  if (block.type !== 'paragraph') return undefined
  const text = inlineText(block.inlines)
  return text.length <= longestHeading && (block.bold || numbering.test(text)) ? text : undefined
}

/** Levels inside a section: （一） and headings next below the sections are the first, 1. and deeper the second. */
function inner(block: WordBlock, top: number): Block | undefined {
  const text = headingText(block)
  if (text === undefined) return undefined
  const inlines: Inline[] = [{ text }]
  if (block.type === 'heading') return { type: 'heading', level: block.rank <= top + 1 ? 1 : 2, inlines }
  if (/^[（(]?[一二三四五六七八九十]+[、）)]/.test(text)) return { type: 'heading', level: 1, inlines }
  return block.type === 'paragraph' && block.bold && numbering.test(text)
    ? { type: 'heading', level: 2, inlines }
    : undefined
}

/** What is said beneath a figure or table. More, or anywhere else, is text that counts. */
const note = /^(?:注|资料来源)[:：]\s*/
const remark = /^说明[:：]\s*/
const longest = { note: 200, remark: 100 }

function noteMark(text: string, above: Block | undefined): RegExp | undefined {
  if (note.test(text) && text.length <= longest.note) return note
  const beneath = above?.type === 'figure' || above?.type === 'table' || above?.type === 'note'
  return beneath && remark.test(text) && text.length <= longest.remark ? remark : undefined
}

const gapMark = /^【此处缺图：(.*)】$/
const listMark = /^(?:•\s|(\d{1,2})．)/

function paragraph(inlines: Inline[], above: Block | undefined): Block {
  const text = inlineText(inlines)
  const gap = gapMark.exec(text)
  if (gap) return { type: 'gap', reason: (gap[1] ?? '').slice(0, 500) }
  const mark = noteMark(text, above)
  if (!mark) return { type: 'paragraph', inlines }
  const [first, ...rest] = inlines
  const cut = first ? { ...first, text: first.text.replace(mark, '') } : { text: '' }
  return { type: 'note', inlines: mergeRuns([cut, ...rest]) }
}

/** A table of which only a part is taken. */
export type CutTable = { caption: string; rows: number; columns: number }

/** No table of a paper has more; the rest would stand on no page. */
export const mostCells = { rows: 500, columns: 30 }

/** What the blocks refer to: the rank of the sections' own headings, and the pictures; tables that are cut are noted in `cut`. */
export type Source = { top: number; pictures: ReadonlyMap<string, Placed>; cut: CutTable[] }

function pictureBlock(name: string, caption: string, { pictures }: Source): Block {
  const placed = pictures.get(name)
  if (!placed || 'gap' in placed) return { type: 'gap', reason: caption || (placed?.gap ?? '图片无法读取') }
  return { type: 'figure', ...placed, caption: caption.slice(0, 500) }
}

const captionText = (block: WordBlock | undefined, mark: RegExp): string | undefined => {
  if (block?.type === 'caption') return block.text.replace(mark, '')
  if (block?.type !== 'paragraph') return undefined
  const text = inlineText(block.inlines)
  if (!mark.test(text) || !/^[图表]\s*\d/.test(text) || text.length > 100) return undefined
  // “图1显示，服务量逐年增长。” speaks of the figure and is none of its captions.
  return spacedNumber.test(text) || !/[，。；！？]/.test(text) ? text.replace(mark, '') : undefined
}

function tableBlock(table: Extract<WordBlock, { type: 'table' }>, caption: string, source: Source): Block {
  const [n, columns] = [table.rows.length, Math.max(0, ...table.rows.map((row) => row.length))]
  if (n > mostCells.rows || columns > mostCells.columns) source.cut.push({ caption, rows: n, columns })
  const rows = table.rows.slice(0, mostCells.rows).map((row) =>
    row.slice(0, mostCells.columns).map((cell): TableCell => ({
      blocks: blocksIn(cell.blocks, source),
      ...(cell.columns > 1 ? { columns: cell.columns } : {}),
      ...(cell.rows > 1 ? { rows: cell.rows } : {}),
    })),
  )
  return { type: 'table', caption: caption.slice(0, 500), headerRows: table.headerRows, rows: squared(rows) }
}

/** Lists that were typed, and ours as they were printed, are lists again. */
function typedList(blocks: readonly WordBlock[], from: number): { block: Block; next: number } | undefined {
  const items: Block[][] = []
  let ordered = false
  let at = from
  for (let block = blocks[at]; block?.type === 'paragraph'; block = blocks[++at]) {
    const mark = listMark.exec(inlineText(block.inlines))
    if (!mark || block.bold || (items.length > 0 && ordered !== (mark[1] !== undefined))) break
    ordered = mark[1] !== undefined
    if (ordered && Number(mark[1]) !== items.length + 1) break
    const [first, ...rest] = block.inlines
    const cut = { ...first, text: (first?.text ?? '').replace(listMark, '') }
    items.push([{ type: 'paragraph', inlines: mergeRuns([cut, ...rest]) }])
  }
  return items.length === 0 ? undefined : { block: { type: 'list', ordered, items }, next: at }
}

function read(
  blocks: readonly WordBlock[],
  at: number,
  source: Source,
  last: Block | undefined,
): { block: Block; next: number } | undefined {
  const block = blocks[at]
  const after = blocks[at + 1]
  if (!block) return undefined
  if (block.type === 'picture') {
    const caption = captionText(after, figureCaption)
    return {
      block: pictureBlock(block.picture, caption ?? '', source),
      next: at + (caption === undefined ? 1 : 2),
    }
  }
  const above = captionText(block, tableCaption)
  if (above !== undefined && after?.type === 'table')
    return { block: tableBlock(after, above, source), next: at + 2 }
  if (block.type === 'table') return { block: tableBlock(block, '', source), next: at + 1 }
  const list = typedList(blocks, at)
  return list ?? { block: single(block, source, last), next: at + 1 }
}

function single(block: WordBlock, source: Source, last: Block | undefined): Block {
  const heading = inner(block, source.top)
  if (heading) return heading
  if (block.type === 'note') return { type: 'note', inlines: block.inlines }
  if (block.type === 'caption') return { type: 'paragraph', inlines: [{ text: block.text }] }
  if (block.type === 'list')
    return { type: 'list', ordered: block.ordered, items: block.items.map((item) => blocksIn(item, source)) }
  return paragraph('inlines' in block ? block.inlines : [], last)
}

/** The blocks of a Word file as the checked tree of a rich field. */
export function blocksIn(blocks: readonly WordBlock[], source: Source): Body {
  const body: Body = []
  for (let at = 0; at < blocks.length;) {
    const found = read(blocks, at, source, body.at(-1))
    if (!found) break
    body.push(found.block)
    at = found.next
  }
  return body
}
