import { type Blank, blanksIn, filling } from './blanks.ts'
import { NoSuchPlace } from './marks.ts'
import { saidBy, textsOf } from './wordPlaces.ts'
import { below, make, printable, within } from './xml.ts'

const wordNames = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function put(text: Element, value: string): void {
  text.textContent = value
  if (/^\s|\s$/.test(value)) text.setAttribute('xml:space', 'preserve')
}

/** How a paragraph's text looks: as its first run, or as its end is set. */
function lookOf(paragraph: Element): Element | undefined {
  const [run] = within(paragraph, 'r')
  const look = run && below(run, 'rPr')[0]
  if (look) return look.cloneNode(true) as Element
  const [properties] = below(paragraph, 'pPr')
  const end = properties && below(properties, 'rPr')[0]
  if (!end) return undefined
  const copy = end.cloneNode(true) as Element
  // What says that the paragraph's end came or went by a revision is none of the text's.
  for (const child of below(copy))
    if (['ins', 'del', 'moveFrom', 'moveTo'].includes(child.localName)) copy.removeChild(child)
  return copy
}

/** Writes a text, its lines below one another, instead of all that the paragraphs of a place say; the first keeps its look. */
export function writeText([first, ...others]: readonly Element[], value: string): void {
  if (!first) return
  const look = lookOf(first)
  for (const child of below(first)) if (child.localName !== 'pPr') first.removeChild(child)
  for (const other of others) other.parentNode?.removeChild(other)
  if (value === '') return
  const run = make(first, 'r')
  if (look) run.appendChild(look)
  printable(value)
    .split('\n')
    .forEach((line, i) => {
      if (i > 0) run.appendChild(make(first, 'br'))
      const text = make(first, 't')
      put(text, line)
      run.appendChild(text)
    })
  first.appendChild(run)
}

/** Replaces a stretch of a paragraph's text; the run in which it begins takes the new text. */
function replace(paragraph: Element, { start, end }: Blank, value: string): void {
  const texts = textsOf(paragraph)
  let at = 0
  texts.forEach((text, i) => {
    const said = text.textContent ?? ''
    const inside = (place: number): number => Math.min(said.length, Math.max(0, place - at))
    const [from, to] = [inside(start), inside(end)]
    const home = start >= at && (start < at + said.length || i === texts.length - 1)
    if (home || from < to) put(text, said.slice(0, from) + (home ? printable(value) : '') + said.slice(to))
    at += said.length
  })
}

/** Writes into the n-th blank of what the paragraphs of a place say. */
export function fillBlank(paragraphs: readonly Element[], number: number, value: string): void {
  let left = number
  for (const paragraph of paragraphs) {
    const said = saidBy(paragraph)
    const blanks = blanksIn(said)
    const blank = blanks[left - 1]
    if (blank) return replace(paragraph, blank, filling(said, blank, value))
    left -= blanks.length
  }
  throw new NoSuchPlace(`#${number}`)
}

/** A copy of a row that is to stand beside the original: what must be there once alone does not come along. */
export function copyRow(row: Element): Element {
  const copy = row.cloneNode(true) as Element
  for (const element of [copy, ...within(copy, '*')]) {
    for (const name of ['paraId', 'textId'])
      for (const attribute of Array.from(element.attributes))
        if (attribute.localName === name) element.removeAttributeNode(attribute)
    if (['bookmarkStart', 'bookmarkEnd'].includes(element.localName) && element.namespaceURI === wordNames)
      element.parentNode?.removeChild(element)
  }
  return copy
}
