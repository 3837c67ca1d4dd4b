import type { LineBreakerClass } from './engine.ts'
import { kindOf, kinds } from './kinds.ts'

const at = '@'.charCodeAt(0)
const opensQuote = (code: number): boolean => code === 0x201c || code === 0x2018
const closesQuote = (code: number): boolean => code === 0x201d || code === 0x2019
const opensAfterQuote = new Set(['（', '《', '“'].map((mark) => mark.charCodeAt(0)))

/** The character that ends before `position`. */
function before(text: string, position: number): number {
  const code = text.charCodeAt(position - 1)
  return code >= 0xdc00 && code <= 0xdfff ? (text.codePointAt(position - 2) ?? code) : code
}

/**
 * Where a line may break in `text`: 1 at the index of each character that may begin a line, and at the end.
 * UAX #14 ties quotes to both neighbours, which stretches Chinese lines; beside Han a quote ties inwards only.
 */
export function breakPositions(text: string, LineBreaker: LineBreakerClass): Uint8Array {
  const breaker = new LineBreaker(text)
  const positions = new Uint8Array(text.length + 1)
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    if (allowed(text, next.position)) positions[next.position] = 1
  }
  for (let i = 1; i < text.length; i++) if (quoteBreak(text, i)) positions[i] = 1
  positions[text.length] = 1
  return positions
}

function quoteBreak(text: string, position: number): boolean {
  const [left, right] = [text.charCodeAt(position - 1), text.charCodeAt(position)]
  if (right === at) return true
  if (opensQuote(right))
    return (kindOf(before(text, position)) & (kinds.han | kinds.closes | kinds.full)) !== 0
  if (!closesQuote(left)) return false
  return opensAfterQuote.has(right) || (kindOf(text.codePointAt(position) ?? right) & kinds.han) !== 0
}

const allowed = (text: string, position: number): boolean =>
  position >= text.length ||
  text[position - 1] === '\n' ||
  ((kindOf(text.codePointAt(position) ?? 0) & kinds.neverFirst) === 0 &&
    (kindOf(before(text, position)) & kinds.neverLast) === 0)

/** Two full-width marks in a row share the blank between them: the first gives up half its width. */
export function sharesBlank(first: number, second: number): boolean {
  const [one, other] = [kindOf(first), kindOf(second)]
  return (one & kinds.closes) !== 0
    ? (other & (kinds.closes | kinds.opens)) !== 0
    : (one & kinds.opens) !== 0 && (other & kinds.opens) !== 0
}

/** Han beside a Latin letter or digit takes a breath. */
export function breathes(first: number, second: number): boolean {
  const [one, other] = [kindOf(first), kindOf(second)]
  return (
    ((one & kinds.han) !== 0 && (other & kinds.narrow) !== 0) ||
    ((one & kinds.narrow) !== 0 && (other & kinds.han) !== 0)
  )
}
