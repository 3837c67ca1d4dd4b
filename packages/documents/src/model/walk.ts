import type { Block, Document, Heading, Span } from './document.ts'

export const plainText = (spans: Span[]): string => spans.map(({ text }) => text).join('')

function gather(blocks: Block[], found: Block[]): void {
  for (const block of blocks) {
    found.push(block)
    if (block.type === 'list') for (const item of block.items) gather(item, found)
    if (block.type === 'table')
      for (const row of block.rows) for (const cell of row.cells) gather(cell.blocks, found)
  }
}

/** All blocks of a document, those inside cells and list items included, in reading order. */
export function everyBlock(document: Document): Block[] {
  const found: Block[] = []
  for (const { blocks } of document.sections) gather(blocks, found)
  return found
}

/** Headings that stand in the outline; those of the front matter are marked `unlisted`. */
export const outlined = (document: Document): (Heading & { id: string })[] =>
  everyBlock(document).flatMap((block) =>
    block.type === 'heading' && block.id !== undefined ? [{ ...block, id: block.id }] : [],
  )

/** Ids of all pictures, each once. */
export const pictureIds = (document: Document): string[] => [
  ...new Set(everyBlock(document).flatMap((block) => (block.type === 'figure' ? [block.image] : []))),
]
