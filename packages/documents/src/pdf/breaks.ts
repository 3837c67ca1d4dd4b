import type { LineBreakerClass } from './engine.ts'

/** Marks that never begin a line (避头), and marks that never end one (避尾). */
const neverFirst = /[，。、；：？！）》〉」』】〕〗｝”’…—·～％‰℃％,.;:?!)\]}%]/u
const neverLast = /[（《〈「『【〔〖｛“‘([{]/u
const han = /[\p{Script=Han}，。、；：？！）》」』】〕”’]/u

/**
 * Where a line may break in `text`: indexes of the characters that may begin a line.
 * UAX #14 ties quotes to both neighbours, which stretches Chinese lines; beside Han a quote ties inwards only.
 */
export function breakPositions(text: string, LineBreaker: LineBreakerClass): Set<number> {
  const breaker = new LineBreaker(text)
  const positions = new Set<number>()
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    if (allowed(text, next.position)) positions.add(next.position)
  }
  for (let i = 1; i < text.length; i++) {
    const [before, after] = [text[i - 1] ?? '', text[i] ?? '']
    if (/[“‘]/.test(after) && han.test(before)) positions.add(i)
    if (after === '@') positions.add(i)
    if (/[”’]/.test(before) && /[\p{Script=Han}（《“]/u.test(after)) positions.add(i)
  }
  positions.add(text.length)
  return positions
}

const allowed = (text: string, at: number): boolean =>
  at >= text.length ||
  text[at - 1] === '\n' ||
  !(neverFirst.test(text[at] ?? '') || neverLast.test(text[at - 1] ?? ''))

const opening = '（《〈「『【〔〖“‘'
const closing = '，。、；：）》〉」』】〕〗”’'

/** Full-width marks that carry a blank before them, or behind them. */
export const opens = (mark: string): boolean => opening.includes(mark)
export const closes = (mark: string): boolean => closing.includes(mark) || mark === '？' || mark === '！'

/** Two full-width marks in a row share the blank between them: the first gives up half its width. */
export const sharesBlank = (first: string, second: string): boolean =>
  closing.includes(first)
    ? closing.includes(second) || opening.includes(second)
    : opening.includes(first) && opening.includes(second)

const wide = /[\p{Script=Han}]/u
const narrow = /[A-Za-z0-9%‰$@#&+=\u00c0-\u024f]/

/** Han beside a Latin letter or digit takes a breath. */
export const breathes = (first: string, second: string): boolean =>
  (wide.test(first) && narrow.test(second)) || (narrow.test(first) && wide.test(second))
