import { inlineText, type Campaign, type Content, type Finding } from '@huibian/domain'
import type { WordBlock } from '../attachment/wordBlocks'
import { isSection, likeSections, sectionsOf, type Section } from './headings'
import { blocksIn, headingText, longestHeading, type CutTable, type Placed } from './wordBody'

/** What of a Word file found its place in the form, and what did not; `cut` are tables of which a part did. */
export type Placement = { content: Content; unplaced: string[]; cut: CutTable[]; warnings: Finding[] }

type Form = Campaign['form']
/** The most characters of a table that are told; the file itself is kept. */
const longestTable = 500

/** A table without a place, by its words: row by row, what is too long shortened. */
function tableLine({ rows }: Extract<WordBlock, { type: 'table' }>): string {
  const lines = rows.map((row) => row.map(({ blocks }) => blocks.map(lineOf).join(' ')).join('｜'))
  const words = Array.from(lines.join('；'))
  if (lines.every((line) => /^｜*$/.test(line))) return '（表格）'
  if (words.length <= longestTable) return `（表格）${words.join('')}`
  return `（表格，共 ${rows.length} 行）${words.slice(0, longestTable).join('')}…`
}

const lineOf = (block: WordBlock): string => {
  if (block.type === 'caption') return block.text
  if (block.type === 'picture') return '（图片）'
  if (block.type === 'table') return tableLine(block)
  if (block.type === 'list') return block.items.flat().map(lineOf).join('；')
  return inlineText(block.inlines)
}

/** Word's own numbering makes list items of headings (the 一、 is lost): an item that names a section heads it again. */
function unlisted(block: WordBlock, sections: readonly Section[]): WordBlock[] {
  if (block.type !== 'list') return [block]
  const heads = (item: readonly WordBlock[]): boolean => {
    const [only, ...rest] = item
    const text = only?.type === 'paragraph' && rest.length === 0 ? inlineText(only.inlines) : ''
    return text.length <= longestHeading && sections.some((section) => isSection(section, text))
  }
  if (!block.items.some(heads)) return [block]
  return block.items.flatMap((item): WordBlock[] =>
    heads(item)
      ? item.map((each) => (each.type === 'paragraph' ? { ...each, bold: true } : each))
      : [{ ...block, items: [item] }],
  )
}

type Cut = {
  title: string
  before: WordBlock[]
  parts: { section: Section; rank: number; blocks: WordBlock[] }[]
  strays: WordBlock[]
  /** Headings that name their section in other words. */
  like: string[]
}

/** Cuts the file at the lines that name the form's sections; a section-like line that names none sets what follows aside. */
function cutAtSections(blocks: readonly WordBlock[], sections: readonly Section[]): Cut {
  const cut: Cut = { title: '', before: [], parts: [], strays: [], like: [] }
  const like = likeSections(blocks, sections)
  let into: WordBlock[] = cut.before
  for (const block of blocks) {
    const text = headingText(block)
    const named = text === undefined ? undefined : sections.find((each) => isSection(each, text))
    const section = named ?? like.get(block)
    if (section && !named) cut.like.push(`“${text?.trim()}”→“${section.label}”`)
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
  const cut = cutAtSections(
    blocks.flatMap((block) => unlisted(block, sections)),
    sections,
  )
  const title = takeTitle(cut)
  const field = form.fields.find(({ id }) => id === 'title')
  const signs = Array.from(title)
  const most = field?.maxLength ?? 200
  const content: Content = title === '' || !field ? {} : { title: signs.slice(0, most).join('') }
  const cutTables: CutTable[] = []
  const warnings: Finding[] =
    cut.like.length === 0 ? [] : [{ message: 'import.likeSections', args: { told: cut.like.join('、') } }]
  const [firstSection] = sections
  if (cut.parts.length === 0 && firstSection) {
    content[firstSection.id] = blocksIn(cut.before.splice(0), { top: 1, pictures, cut: cutTables })
    warnings.push({ message: 'import.noSections', args: {} })
  }
  for (const { section, rank, blocks: own } of cut.parts)
    content[section.id] = blocksIn(own, { top: rank === 99 ? 1 : rank, pictures, cut: cutTables })
  const isKnown = (line: string): boolean =>
    line === '' || known.some((each) => line.replace(/[\s　]/g, '').endsWith(each))
  const whole = signs.length > most ? [title] : []
  const unplaced = [...cut.before, ...cut.strays].map(lineOf).filter((line) => !isKnown(line))
  return { content, unplaced: [...whole, ...unplaced], cut: cutTables, warnings }
}
