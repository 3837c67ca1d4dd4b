import type { Block, Page } from '../model/document.ts'
import { mm, stylesOf } from './styles.ts'

/**
 * Points that who signs takes below a block, with the blank between them; undefined where nobody signs next. Whoever signs never stands
 * on a page without text (GB/T 9704-2012).
 */
export function signature([next, then]: readonly Block[], page: Page): number | undefined {
  const blank = next?.type === 'space' ? next.height : 0
  const signs = (next?.type === 'space' ? then : next)?.type === 'sealPlace'
  return signs ? mm(blank) + 2 * stylesOf(page).right.pitch : undefined
}

/** A paragraph of no more lines than these stays whole with who signs below it: a line alone is not left behind. */
const mostWhole = 3

/** Of a longer one these stay. */
const fewest = 2

/** How many of a paragraph's lines stay with who signs below it. */
export const staying = (lines: number): number => (lines > mostWhole ? fewest : lines)

/** The same where the number of lines is only estimated, and may be one more than there are. */
export const stayingOf = (estimated: number): number => (estimated > mostWhole + 1 ? fewest : estimated)
