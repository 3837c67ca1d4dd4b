import type { Block, Body, Inline } from '../content.ts'
import { countText, sumCounts, type TextCount } from './text.ts'

/** What of a body counts towards its length; captions and notes stand apart unless a campaign says otherwise. */
export type Counting = { countsTables: boolean; countsCaptions: boolean; countsNotes: boolean }

/** Tables count, captions and notes do not. */
export const usualCounting: Counting = Object.freeze({
  countsTables: true,
  countsCaptions: false,
  countsNotes: false,
})

/**
 * The figures of what counts, and apart from it the 字数 of tables, captions and notes (each is also in `words` if it counts) and
 * the number of figures, tables and gaps.
 */
export type BodyCount = TextCount & {
  inTables: number
  inCaptions: number
  inNotes: number
  figures: number
  tables: number
  gaps: number
}

type Parts = { running: string[]; tables: string[]; captions: string[]; notes: string[] }

const textOf = (inlines: Inline[]) => inlines.map((inline) => inline.text).join('')

function gather(blocks: Block[], parts: Parts, inTable: boolean): void {
  const running = inTable ? parts.tables : parts.running
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'heading') running.push(textOf(block.inlines))
    if (block.type === 'note') parts.notes.push(textOf(block.inlines))
    if (block.type === 'list') for (const item of block.items) gather(item, parts, inTable)
    if (block.type === 'figure' || block.type === 'table') parts.captions.push(block.caption)
    if (block.type === 'table') for (const cell of block.rows.flat()) gather(cell.blocks, parts, true)
  }
}

function amountOf(type: Block['type'], blocks: Block[]): number {
  return blocks.reduce((sum, block) => {
    const own = block.type === type ? 1 : 0
    if (block.type === 'list') return sum + own + amountOf(type, block.items.flat())
    if (block.type === 'table')
      return sum + own + block.rows.flat().reduce((n, cell) => n + amountOf(type, cell.blocks), 0)
    return sum + own
  }, 0)
}

/** Counts one or more bodies as a single text. */
export function countBody(body: Body, counting: Counting = usualCounting): BodyCount {
  const parts: Parts = { running: [], tables: [], captions: [], notes: [] }
  gather(body, parts, false)
  const count = (texts: string[]) => sumCounts(texts.map(countText))
  const tables = count(parts.tables)
  const captions = count(parts.captions)
  const notes = count(parts.notes)
  const counted = [count(parts.running)]
  if (counting.countsTables) counted.push(tables)
  if (counting.countsCaptions) counted.push(captions)
  if (counting.countsNotes) counted.push(notes)
  return {
    ...sumCounts(counted),
    inTables: tables.words,
    inCaptions: captions.words,
    inNotes: notes.words,
    figures: amountOf('figure', body),
    tables: amountOf('table', body),
    gaps: amountOf('gap', body),
  }
}
