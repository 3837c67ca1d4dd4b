import type { Character } from '../office/characters.ts'
import { labelsIn } from './labels.ts'
import type { SealPosition } from './sealPlaces.ts'
import type { Sealer, Whose } from './whose.ts'

/** What tells the places of seals on a paper that is not of ours: who seals it, in the order that is asked for, and the day. */
export type PlaceWords = { sealers: readonly Sealer[]; date: string }

/** A page's size in points, and what is printed on it in the order of the file. */
export type PrintedPage = { width: number; height: number; characters: readonly Character[] }

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

type Labelled = Spot & { whose: Whose }

function labelsOn(page: PrintedPage, n: number, sealers: readonly Sealer[]): Labelled[] {
  const told: Whose[] = []
  const spots = spotsOf(
    (text) =>
      labelsIn(text, sealers).map(({ at, length, whose }) => {
        told.push(whose)
        return [at, length]
      }),
    page,
    n,
  )
  return spots.map((spot, i) => ({ ...spot, whose: told[i] }))
}

/**
 * The label of each sealer: the last that its name or role stands beside; those of whom nothing tells take what is left in the order of the
 * paper, where as many are left, but never what is kept for somebody else. Undefined where nothing decides.
 */
function shared(labels: readonly Labelled[], sealers: readonly Sealer[]): Spot[] | undefined {
  const told = sealers.map((_, i) => labels.findLast(({ whose }) => whose === i))
  const left = labels.filter(({ whose }) => whose === undefined)
  const open = told.filter((label) => label === undefined).length
  if (open > 0 && open !== left.length) return undefined
  return told.flatMap((label) => label ?? left.shift() ?? [])
}

/**
 * Where seals go on a paper that somebody else laid out, in the order of the sealers: over the unit's name beside words that keep a place
 * for a seal, else over those words; where no words do, one seal goes over the last day or the last name. Empty where it is not certain
 * which place is whose.
 */
export function placesIn(pages: readonly PrintedPage[], { sealers, date }: PlaceWords): SealPosition[] {
  const all = (words: RegExp): Spot[] => pages.flatMap((page, i) => spotsOf(matches(words), page, i + 1))
  const named = sealers.map(({ names }) =>
    names.filter((name) => name.trim() !== '').flatMap((name) => all(literal(name))),
  )
  const over = (spot: Spot, of: readonly Spot[] = []): Spot =>
    of.find(({ page, x, y }) => page === spot.page && Math.abs(y - spot.y) < beside && x > spot.x) ?? spot
  const labels = pages.flatMap((page, i) => labelsOn(page, i + 1, sealers))
  const last = (date.trim() === '' ? undefined : all(literal(date)).at(-1)) ?? named[0]?.at(-1)
  const unlabelled = sealers.length === 1 && last ? [last] : []
  const places = labels.length > 0 ? (shared(labels, sealers) ?? []) : unlabelled
  return places
    .map((spot, i) => over(spot, labels.length > 0 ? named[i] : []))
    .map(({ page, x, y }) => {
      const sheet = pages[page - 1] ?? { width: 0, height: 0 }
      const held = (value: number, size: number): number =>
        Math.min(Math.max(millimetres(value), reach), Math.max(reach, millimetres(size) - reach))
      return { page, x: held(x, sheet.width), y: held(y, sheet.height) }
    })
}
