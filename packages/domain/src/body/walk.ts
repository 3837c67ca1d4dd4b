import type { Block, Body, Inline } from '../content.ts'

/** Every block of a body in reading order, those in lists and cells included. */
export function* blocksOf(body: Body): Generator<Block> {
  for (const block of body) {
    yield block
    if (block.type === 'list') for (const item of block.items) yield* blocksOf(item)
    if (block.type === 'table') for (const cell of block.rows.flat()) yield* blocksOf(cell.blocks)
  }
}

export type Figure = Extract<Block, { type: 'figure' }>
export type Gap = Extract<Block, { type: 'gap' }>

/** The figures of a body in reading order. */
export function figuresOf(body: Body): Figure[] {
  return Array.from(blocksOf(body)).filter((block) => block.type === 'figure')
}

/** The gaps of a body in reading order: each must be filled or removed before 定稿. */
export function gapsOf(body: Body): Gap[] {
  return Array.from(blocksOf(body)).filter((block) => block.type === 'gap')
}

/** The text of runs without their style. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => inline.text).join('')
}

function lineOf(block: Block): string[] {
  if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'note')
    return [inlineText(block.inlines)]
  if (block.type === 'list') return block.items.flatMap((item) => item.flatMap(lineOf))
  if (block.type === 'figure') return [block.caption]
  if (block.type === 'gap') return []
  return [
    block.caption,
    ...block.rows.map((row) => row.map((cell) => cell.blocks.flatMap(lineOf).join(' ')).join('\t')),
  ]
}

/** A body as plain text: one line per paragraph, cells parted by tabs, captions in place, gaps left out. */
export function plainText(body: Body): string {
  return body
    .flatMap(lineOf)
    .filter((line) => line !== '')
    .join('\n')
}

/** Whether a body says or shows nothing. */
export function isBlank(body: Body): boolean {
  return plainText(body).trim() === '' && figuresOf(body).length === 0
}
