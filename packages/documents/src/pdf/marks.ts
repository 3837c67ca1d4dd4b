import { breathes, sharesBlank } from './breaks.ts'
import type { PdfFont } from './engine.ts'
import { kindOf, kinds } from './kinds.ts'

/** A quarter of a character between Chinese and Latin, half of which may go. */
const breath = 0.25

/** A mark inside a line gives up at most a quarter of a character. */
const most = 0.25

type Blank = { before: number; after: number }

const none: Blank = { before: 0, after: 0 }
const blanks = new WeakMap<object, Map<number, Blank>>()

function measured({ font }: PdfFont, mark: number): Blank {
  const { advanceWidth, bbox } = font.glyphForCodePoint(mark)
  const em = font.unitsPerEm
  if (advanceWidth < 0.9 * em) return none
  const held = (blank: number): number => Math.max(0, Math.min(0.5, blank / em - 0.04))
  const opens = (kindOf(mark) & kinds.opens) !== 0
  return { before: opens ? held(bbox.minX) : 0, after: opens ? 0 : held(advanceWidth - bbox.maxX) }
}

/** The blank a full-width mark carries on its open side, as this face draws it, in shares of its size. */
export function blankOf(font: PdfFont, mark: number): Blank {
  if ((kindOf(mark) & (kinds.opens | kinds.closes | kinds.full)) === 0) return none
  const known = blanks.get(font) ?? new Map<number, Blank>()
  blanks.set(font, known)
  const blank = known.get(mark) ?? measured(font, mark)
  known.set(mark, blank)
  return blank
}

export type Sign = { code: number; font: PdfFont; size: number }

const usual = { extra: 0, give: 0 }
const special = kinds.narrow | kinds.opens | kinds.closes | kinds.full

/** What stands between two neighbouring characters beyond their widths, and how much of it may go, in points. */
export function between(first: Sign, second: Sign): { extra: number; give: number } {
  if (((kindOf(first.code) | kindOf(second.code)) & special) === 0) return usual
  if (breathes(first.code, second.code)) {
    const extra = breath * Math.max(first.size, second.size)
    return { extra, give: extra / 2 }
  }
  const after = blankOf(first.font, first.code).after * first.size
  const before = blankOf(second.font, second.code).before * second.size
  if (sharesBlank(first.code, second.code))
    return { extra: -Math.min(first.size / 2, after + before), give: 0 }
  return { extra: 0, give: Math.min(after, most * first.size) + Math.min(before, most * second.size) }
}
