import type { Character } from '../office/characters.ts'
import type { SealPosition } from './sealPlaces.ts'

/** What tells the place of a seal on a paper that is not of ours: the unit by its names, and the day. */
export type PlaceWords = { names: readonly string[]; date: string }

/** A page's size in points, and what is printed on it in the order of the file. */
export type PrintedPage = { width: number; height: number; characters: readonly Character[] }

/** Words that keep a place for a seal: （盖章）, （单位公章）, 盖章处, 签章：. */
const kept = /[（(][^（）()]{0,8}(?:盖章|公章|签章|印章)[^（）()]{0,4}[）)]|(?:盖章|公章|签章|印章)[处：:]/gu

/** Half of the widest seal: one keeps so far from the sheet's edges. */
const reach = 25
/** A unit's name so far above or below the words that keep its place, in points, is the name that the seal goes over. */
const beside = 30

type Spot = { page: number; x: number; y: number }

const millimetres = (points: number): number => (points * 25.4) / 72

/** The middle of some characters. */
function middle(characters: readonly Character[], page: number): Spot {
  const last = Math.max(...characters.map(({ x, size }) => x + size))
  const heights = characters.map(({ y, size }) => y - size * 0.4)
  const mid = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2
  return { page, x: (Math.min(...characters.map(({ x }) => x)) + last) / 2, y: mid(heights) }
}

/** Where words stand on a page, whatever blanks lie between their letters. */
function spotsOf(
  find: (text: string) => [at: number, length: number][],
  { characters }: PrintedPage,
  page: number,
): Spot[] {
  const seen = characters.filter(({ text }) => text.trim() !== '')
  return find(seen.map(({ text }) => text).join('')).map(([at, length]) =>
    middle(seen.slice(at, at + length), page),
  )
}

const matches =
  (pattern: RegExp) =>
  (text: string): [number, number][] =>
    [...text.matchAll(pattern)].map((found) => [found.index, found[0].length])

const literal = (words: string): RegExp =>
  new RegExp(words.replace(/\s/gu, '').replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&'), 'gu')

/**
 * Where seals go on a paper that somebody else laid out, in the order of the paper: over the unit's name beside words that keep a place for
 * a seal, else over those words; where no words do, over the last day or the last name. Empty where none of them is printed.
 */
export function placesIn(pages: readonly PrintedPage[], { names, date }: PlaceWords): SealPosition[] {
  const all = (words: RegExp): Spot[] => pages.flatMap((page, i) => spotsOf(matches(words), page, i + 1))
  const named = names.filter((name) => name.trim() !== '').flatMap((name) => all(literal(name)))
  const over = (spot: Spot): Spot =>
    named.find(({ page, x, y }) => page === spot.page && Math.abs(y - spot.y) < beside && x > spot.x) ?? spot
  const places = all(kept).map(over)
  const last = (date.trim() === '' ? undefined : all(literal(date)).at(-1)) ?? named.at(-1)
  const found = places.length === 0 && last ? [last] : places
  return found.map(({ page, x, y }) => {
    const sheet = pages[page - 1] ?? { width: 0, height: 0 }
    const held = (value: number, size: number): number =>
      Math.min(Math.max(millimetres(value), reach), Math.max(reach, millimetres(size) - reach))
    return { page, x: held(x, sheet.width), y: held(y, sheet.height) }
  })
}
