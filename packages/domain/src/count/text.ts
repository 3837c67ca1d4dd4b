/**
 * The figures of a text by the counting rule of Chinese word processors.
 * `words` (字数) = `chinese` + `latinRuns`; `chinese` holds every mark that is not Latin, punctuation and emoji included.
 * `characters` counts spaces but no line breaks; `paragraphs` counts lines that hold something.
 */
export type TextCount = {
  words: number
  characters: number
  charactersNoSpaces: number
  chinese: number
  latinRuns: number
  paragraphs: number
}

const noCount: TextCount = Object.freeze({
  words: 0,
  characters: 0,
  charactersNoSpaces: 0,
  chinese: 0,
  latinRuns: 0,
  paragraphs: 0,
})

type Mark = 'latin' | 'other' | 'space' | 'break' | 'nothing'

const MIDDLE_DOT = 0xb7
const invisible = /^[\p{M}\p{Cf}\p{Cc}\u3164\uffa0]$/u
const white = /^\s$/u

/** Half-width letters, digits and marks end where the IPA block begins; `·` is a Chinese mark below that. */
function markBelow0250(code: number): Mark {
  if (code === 0x0a || code === 0x0d || code === 0x0b || code === 0x0c || code === 0x85) return 'break'
  if (code === 0x20 || code === 0x09 || code === 0xa0) return 'space'
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xad) return 'nothing'
  return code === MIDDLE_DOT ? 'other' : 'latin'
}

function markOf(code: number): Mark {
  if (code < 0x250) return markBelow0250(code)
  if (code >= 0x4e00 && code <= 0x9fff) return 'other'
  if (code === 0x2028 || code === 0x2029) return 'break'
  const character = String.fromCodePoint(code)
  // A byte order mark is white space to a regular expression, yet has no width.
  if (code !== 0xfeff && white.test(character)) return 'space'
  return invisible.test(character) ? 'nothing' : 'other'
}

/**
 * Counts a text. Every mark that is not Latin is 1, by code point; an unbroken Latin run (code points below U+0250 except ·) is 1;
 * spaces and breaks are 0; zero-width characters, combining marks and variation selectors are 0 and break no run.
 */
export function countText(text: string): TextCount {
  let chinese = 0
  let latin = 0
  let latinRuns = 0
  let spaces = 0
  let paragraphs = 0
  let inRun = false
  let inLine = false
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at++
    const mark = markOf(code)
    if (mark === 'nothing') continue
    if (mark === 'latin' && !inRun) latinRuns++
    if (mark === 'latin') latin++
    if (mark === 'other') chinese++
    if (mark === 'space') spaces++
    if (!inLine && (mark === 'latin' || mark === 'other')) paragraphs++
    inRun = mark === 'latin'
    inLine = mark !== 'break' && (inLine || mark !== 'space')
  }
  const charactersNoSpaces = chinese + latin
  return {
    words: chinese + latinRuns,
    characters: charactersNoSpaces + spaces,
    charactersNoSpaces,
    chinese,
    latinRuns,
    paragraphs,
  }
}

/** Adds the figures of several texts. */
export function sumCounts(counts: Iterable<TextCount>): TextCount {
  const sum = { ...noCount }
  for (const count of counts) {
    sum.words += count.words
    sum.characters += count.characters
    sum.charactersNoSpaces += count.charactersNoSpaces
    sum.chinese += count.chinese
    sum.latinRuns += count.latinRuns
    sum.paragraphs += count.paragraphs
  }
  return sum
}
