/** What a character is in a line of Chinese, as bits. */
export const kinds = {
  han: 1,
  /** Latin letters, digits and what belongs to them. */
  narrow: 2,
  /** Never begins a line (避头). */
  neverFirst: 4,
  /** Never ends a line (避尾). */
  neverLast: 8,
  /** Full-width marks that carry a blank before them, or behind them. */
  opens: 16,
  closes: 32,
  /** 「？」and「！」carry a blank too, but share none. */
  full: 64,
} as const

const sets: [number, RegExp][] = [
  [kinds.han, /\p{Script=Han}/u],
  [kinds.narrow, /[A-Za-z0-9%‰$@#&+=\u00c0-\u024f]/],
  [kinds.neverFirst, /[，。、；：？！）》〉」』】〕〗｝”’…—·～％‰℃％,.:;?!)\]}%]/u],
  [kinds.neverLast, /[（《〈「『【〔〖｛“‘([{]/u],
  [kinds.opens, /[（《〈「『【〔〖“‘]/u],
  [kinds.closes, /[，。、；：）》〉」』】〕〗”’]/u],
  [kinds.full, /[？！]/u],
]

/** Kinds of the first plane as they become known; all seven bits are used by none. */
const unknown = 0xff
const plane = new Uint8Array(0x10000).fill(unknown)

const look = (codePoint: number): number => {
  const character = String.fromCodePoint(codePoint)
  return sets.reduce((bits, [bit, pattern]) => (pattern.test(character) ? bits | bit : bits), 0)
}

/** The kinds of a character, each looked for once: a book asks millions of times. */
export function kindOf(codePoint: number): number {
  const known = plane[codePoint]
  if (known === undefined) return look(codePoint)
  if (known !== unknown) return known
  return (plane[codePoint] = look(codePoint))
}
