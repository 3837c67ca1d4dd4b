import type { Block, Body, Inline } from '../content.ts'
import { squared } from './table.ts'

/** Joins neighbouring runs of one style and drops empty ones, so that equal texts have equal trees and hashes. */
export function mergeRuns(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = []
  for (const { text, bold } of inlines) {
    const last = merged[merged.length - 1]
    if (text === '') continue
    if (last && last.bold === bold) last.text += text
    else merged.push(bold ? { text, bold } : { text })
  }
  return merged
}

/** Runs are merged first: a letter and its combining mark may come in two. */
const clean = (inlines: readonly Inline[]) =>
  mergeRuns(inlines).map((inline) => ({
    ...inline,
    text: inline.text.normalize('NFC').replace(/\r\n?/g, '\n'),
  }))

function normalBlock(block: Block): Block {
  if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'note')
    return { ...block, inlines: clean(block.inlines) }
  if (block.type === 'list') return { ...block, items: block.items.map(normaliseBody) }
  if (block.type === 'table')
    return {
      ...block,
      rows: squared(block.rows).map((row) =>
        row.map((cell) => ({ ...cell, blocks: normaliseBody(cell.blocks) })),
      ),
    }
  return block
}

/** A body in its one normal form: runs merged, NFC, line feeds, rectangular tables. What it says does not change. */
export function normaliseBody(body: Body): Body {
  return body.map(normalBlock)
}
