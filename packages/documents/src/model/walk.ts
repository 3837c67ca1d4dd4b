import type { Block, Document, Heading, Span } from './document.ts'

export const plainText = (spans: Span[]): string => spans.map(({ text }) => text).join('')

/** All blocks of a document, those inside cells and list items included, in reading order. */
export function* everyBlock(document: Document): Generator<Block> {
  for (const section of document.sections) yield* within(section.blocks)
}

function* within(blocks: Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    if (block.type === 'list') for (const item of block.items) yield* within(item)
    if (block.type === 'table')
      for (const row of block.rows) for (const cell of row.cells) yield* within(cell.blocks)
  }
}

/** Headings that stand in the outline; those of the front matter are marked `unlisted`. */
export const outlined = (document: Document): (Heading & { id: string })[] =>
  [...everyBlock(document)].flatMap((block) =>
    block.type === 'heading' && block.id !== undefined ? [{ ...block, id: block.id }] : [],
  )

/** Ids of all pictures, each once. */
export const pictureIds = (document: Document): string[] => [
  ...new Set([...everyBlock(document)].flatMap((block) => (block.type === 'figure' ? [block.image] : []))),
]
