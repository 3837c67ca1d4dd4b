import type { Block, Body, Inline } from '@huibian/domain'
import { bodyBlocks, type Captions, captions } from './body.ts'

// A word for a figure is taken for a reference where no other word runs into it: 地图1 and 图2-1 are names of something else, and of 图1、2
// only the first would be found.
const reference =
  /(?<=^|[^\p{Script=Han}\d]|[见如由从在据按与和及对将把以即看参照])([图表])(\s?)([1-9]\d{0,2})(?!\d|[.．\-－–—~～]\s?\d|[、和及与至]\s?\d)/gu

type Renumber = (text: string) => string

const inlined = (inlines: readonly Inline[], renumber: Renumber): Inline[] =>
  inlines.map((inline) => ({ ...inline, text: renumber(inline.text) }))

function inBlock(block: Block, renumber: Renumber): Block {
  const within = (body: Body): Body => body.map((each) => inBlock(each, renumber))
  if (block.type === 'list') return { ...block, items: block.items.map(within) }
  if (block.type === 'table')
    return {
      ...block,
      rows: block.rows.map((cells) => cells.map((cell) => ({ ...cell, blocks: within(cell.blocks) }))),
    }
  return 'inlines' in block ? { ...block, inlines: inlined(block.inlines, renumber) } : block
}

/**
 * The texts of one work as they stand behind so many captions of others: where they name one of the work's own figures or tables by the
 * number that it has in the work by itself, they name it by the one that it has here. All of a work's texts are given together.
 */
export function renumbered(bodies: readonly Body[], before: Captions): Body[] {
  const own = captions()
  for (const body of bodies) bodyBlocks(body, own)
  const start = { ...before }
  const renumber: Renumber = (text) =>
    text.replace(reference, (whole, kind: string, blank: string, digits: string) => {
      const which = kind === '图' ? 'figures' : 'tables'
      const n = Number(digits)
      return n >= 1 && n <= own[which] ? `${kind}${blank}${start[which] + n}` : whole
    })
  return bodies.map((body) => body.map((block) => inBlock(block, renumber)))
}
