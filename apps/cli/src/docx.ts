import type { Body } from '@huibian/domain'
import type { WordBlock } from '@huibian/api/dist/attachment/wordBlocks'
import { Ended, exitCodes } from './outcome'

/** A caption belongs to the picture above it or to the table below it; one that belongs to nothing is a paragraph. */
function captionOf(blocks: WordBlock[], at: number, own: 'picture' | 'table'): string {
  const beside = blocks[own === 'picture' ? at + 1 : at - 1]
  return beside?.type === 'caption' ? beside.text : ''
}

function belongs(blocks: WordBlock[], at: number): boolean {
  return blocks[at - 1]?.type === 'picture' || blocks[at + 1]?.type === 'table'
}

/** The blocks of a Word file as a body, as far as counting asks: pictures keep no bytes and no size. */
export function bodyOfWord(blocks: WordBlock[]): Body {
  return blocks.flatMap((block, at): Body => {
    if (block.type === 'heading')
      return [{ type: 'heading', level: block.rank === 1 ? 1 : 2, inlines: block.inlines }]
    if (block.type === 'paragraph') return [{ type: 'paragraph', inlines: block.inlines }]
    if (block.type === 'note') return [block]
    if (block.type === 'list') return [{ ...block, items: block.items.map(bodyOfWord) }]
    if (block.type === 'caption')
      return belongs(blocks, at) ? [] : [{ type: 'paragraph', inlines: [{ text: block.text }] }]
    const caption = captionOf(blocks, at, block.type)
    if (block.type === 'picture')
      return [{ type: 'figure', file: block.picture, caption, width: 0, height: 0 }]
    const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: bodyOfWord(cell.blocks) })))
    return [{ type: 'table', caption, headerRows: block.headerRows, rows }]
  })
}

/** Reads a Word file in a child process with limits, as the server does; loaded only when there is one to read. */
export async function readWordBody(bytes: Buffer, path: string): Promise<Body> {
  const { readDocx } = await import('@huibian/api/dist/attachment/readWord.js')
  const { Refused } = await import('@huibian/api/dist/platform/refusal.js')
  const { sentenceOf } = await import('@huibian/api/dist/platform/say.js')
  try {
    return bodyOfWord((await readDocx(bytes, path)).blocks)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw new Ended(exitCodes.unreadable, error.violations.map((each) => sentenceOf(each)).join('\n'))
  }
}
