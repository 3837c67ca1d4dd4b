import type { Block, Body } from '../content.ts'

/** A body whose figures are gone, those in lists and cells too: in the place of each stands a gap with its caption that says why. */
export const withoutFigures = (body: Body, why: string): Body =>
  body.map((block): Block => {
    if (block.type === 'figure')
      return { type: 'gap', reason: block.caption === '' ? why : `${block.caption}，${why}` }
    if (block.type === 'list')
      return { ...block, items: block.items.map((item) => withoutFigures(item, why)) }
    if (block.type !== 'table') return block
    const without = (cell: (typeof block.rows)[number][number]) => ({
      ...cell,
      blocks: withoutFigures(cell.blocks, why),
    })
    return { ...block, rows: block.rows.map((row) => row.map(without)) }
  })
