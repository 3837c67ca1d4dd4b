import {
  inlineText,
  mergeRuns,
  squared,
  wordsOf,
  type Block,
  type Body,
  type Campaign,
  type Content,
  type Inline,
  type TableCell,
} from '@huibian/domain'
import type { WordBlock } from '../attachment/wordBlocks'

/** A picture of the Word file once it is kept; a reason where it could not be read. */
export type Placed = { file: string; width: number; height: number } | { gap: string }

/** What of a Word file found its place in the form, and what did not. */
export type Placement = { content: Content; unplaced: string[]; warnings: string[] }

type Form = Campaign['form']
type Section = { id: string; names: string[] }

const numbering =
  /^(?:第?[一二三四五六七八九十百]+[、.．章节]|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.．、](?!\d))\s*/
const figureCaption = /^图\s*\d*[\s　:：.．、-]*/
const tableCaption = /^表\s*\d*[\s　:：.．、-]*/

/** Text by which headings are compared: without number, blanks and what stands in brackets. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(numbering, '')
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s:：。]/g, '')

function sectionsOf(form: Form): Section[] {
  return form.fields
    .filter(({ type }) => type === 'rich')
    .map(({ id, label }) => ({ id, names: [bare(wordsOf(label, 'zh')), bare(wordsOf(label, 'en'))] }))
}

const longestHeading = 40

/** The words of a line that may head a section: a heading, or a short line that is bold or numbered. */
function headingText(block: WordBlock): string | undefined {
  if (block.type === 'heading') return inlineText(block.inlines)
  if (block.type !== 'paragraph') return undefined
  const text = inlineText(block.inlines)
  return text.length <= longestHeading && (block.bold || numbering.test(text)) ? text : undefined
}

const isSection = ({ names }: Section, text: string): boolean => {
  const said = bare(text)
  return (
    said.length >= 2 &&
    names.some(
      (name) => said === name || (said.length >= 4 && name.startsWith(said)) || said.startsWith(name),
    )
  )
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

const note = /^(?:注|说明|资料来源)[:：]\s*/
const gapMark = /^【此处缺图：(.*)】$/
const listMark = /^(?:•\s|(\d{1,2})．)/

function paragraph(inlines: Inline[]): Block {
  const text = inlineText(inlines)
  const gap = gapMark.exec(text)
  if (gap) return { type: 'gap', reason: (gap[1] ?? '').slice(0, 500) }
  if (!note.test(text)) return { type: 'paragraph', inlines }
  const [first, ...rest] = inlines
  const cut = first ? { ...first, text: first.text.replace(note, '') } : { text: '' }
  return { type: 'note', inlines: mergeRuns([cut, ...rest]) }
}

type Source = { top: number; pictures: ReadonlyMap<string, Placed> }

function pictureBlock(name: string, caption: string, { pictures }: Source): Block {
  const placed = pictures.get(name)
  if (!placed || 'gap' in placed) return { type: 'gap', reason: caption || (placed?.gap ?? '图片无法读取') }
  return { type: 'figure', ...placed, caption: caption.slice(0, 500) }
}

const captionText = (block: WordBlock | undefined, mark: RegExp): string | undefined => {
  if (block?.type === 'caption') return block.text.replace(mark, '')
  if (block?.type !== 'paragraph') return undefined
  const text = inlineText(block.inlines)
  return mark.test(text) && /^[图表]\s*\d/.test(text) && text.length <= 100
    ? text.replace(mark, '')
    : undefined
}

function tableBlock(table: Extract<WordBlock, { type: 'table' }>, caption: string, source: Source): Block {
  const rows = table.rows.slice(0, 500).map((row) =>
    row.slice(0, 30).map((cell): TableCell => ({
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
  return list ?? { block: single(block, source), next: at + 1 }
}

function single(block: WordBlock, source: Source): Block {
  const heading = inner(block, source.top)
  if (heading) return heading
  if (block.type === 'note') return { type: 'note', inlines: block.inlines }
  if (block.type === 'caption') return { type: 'paragraph', inlines: [{ text: block.text }] }
  if (block.type === 'list')
    return { type: 'list', ordered: block.ordered, items: block.items.map((item) => blocksIn(item, source)) }
  return paragraph('inlines' in block ? block.inlines : [])
}

function blocksIn(blocks: readonly WordBlock[], source: Source): Body {
  const body: Body = []
  for (let at = 0; at < blocks.length;) {
    const found = read(blocks, at, source)
    if (!found) break
    body.push(found.block)
    at = found.next
  }
  return body
}

const lineOf = (block: WordBlock): string => {
  if (block.type === 'caption') return block.text
  if (block.type === 'picture') return '（图片）'
  if (block.type === 'table') return '（表格）'
  if (block.type === 'list') return block.items.flat().map(lineOf).join('；')
  return inlineText(block.inlines)
}

type Cut = {
  title: string
  before: WordBlock[]
  parts: { section: Section; rank: number; blocks: WordBlock[] }[]
  strays: WordBlock[]
}

/** Cuts the file at the lines that name the form's sections; a section-like line that names none sets what follows aside. */
function cutAtSections(blocks: readonly WordBlock[], sections: readonly Section[]): Cut {
  const cut: Cut = { title: '', before: [], parts: [], strays: [] }
  let into: WordBlock[] = cut.before
  for (const block of blocks) {
    const text = headingText(block)
    const section = text === undefined ? undefined : sections.find((each) => isSection(each, text))
    const rank = block.type === 'heading' ? block.rank : 99
    const last = cut.parts[cut.parts.length - 1]
    const beside =
      last !== undefined &&
      text !== undefined &&
      (block.type === 'heading'
        ? rank <= last.rank && last.rank < 99
        : last.rank === 99 && /^[一二三四五六七八九十]+、/.test(text))
    if (section && !cut.parts.some((part) => part.section === section)) {
      into = []
      cut.parts.push({ section, rank, blocks: into })
      continue
    }
    if (beside) into = cut.strays
    into.push(block)
  }
  return cut
}

/** The title is the first heading before the sections, else the first short line of the file. */
function takeTitle(cut: Cut): string {
  const heading = cut.before.findIndex((block) => block.type === 'heading')
  const first = cut.before.findIndex(
    (block) => block.type === 'paragraph' && inlineText(block.inlines).length <= 60,
  )
  const at = heading >= 0 ? heading : first
  const [block] = at >= 0 ? cut.before.splice(at, 1) : []
  return block && 'inlines' in block ? inlineText(block.inlines).trim() : ''
}

/**
 * Puts a Word file into a form: the first heading is the title, lines that name the form's rich fields begin them. `known` are lines that
 * the system prints itself (the unit under the title). Where no section is named, the whole text goes into the first.
 */
export function placeWord(
  form: Form,
  blocks: readonly WordBlock[],
  { pictures, known }: { pictures: ReadonlyMap<string, Placed>; known: readonly string[] },
): Placement {
  const sections = sectionsOf(form)
  const cut = cutAtSections(blocks, sections)
  const title = takeTitle(cut)
  const longest = form.fields.find(({ id }) => id === 'title')?.maxLength ?? 200
  const content: Content = title === '' ? {} : { title: Array.from(title).slice(0, longest).join('') }
  const warnings: string[] = []
  const [firstSection] = sections
  if (cut.parts.length === 0 && firstSection) {
    content[firstSection.id] = blocksIn(cut.before.splice(0), { top: 1, pictures })
    warnings.push('import.noSections')
  }
  for (const { section, rank, blocks: own } of cut.parts)
    content[section.id] = blocksIn(own, { top: rank === 99 ? 1 : rank, pictures })
  const isKnown = (line: string): boolean =>
    line === '' || known.some((each) => line.replace(/[\s　]/g, '').endsWith(each))
  const unplaced = [...cut.before, ...cut.strays].map(lineOf).filter((line) => !isKnown(line))
  return { content, unplaced, warnings }
}
