import type { Block, Body, Inline, TableCell } from '../content.ts'

const heading = /^(#{1,6})\s+(.*)$/
const item = /^(\s*)(?:[-*+]|(\d+)[.)])\s+(.*)$/
const fence = /^\s*(```|~~~)/
const rule = /^\s*([-*_])(?:\s*\1){2,}\s*$/
const tableLine = /^\s*\|.*\|\s*$/
const tableRuler = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?\|?\s*$/
// Every span is bounded, so that a file of nothing but opening brackets is read in linear time too.
const picture = /!\[([^[\]]{0,500})\]\([^()]{0,2000}\)/g
const link = /\[([^[\]]{0,500})\]\([^()]{0,2000}\)/g
const code = /`([^`]{1,500})`/g
const emphasis = /(?<![\p{L}\p{N}*])\*(?!\s)([^*]{1,500})\*/gu
const escaped = /\\([\\`*_{}[\]()#+\-.!|>])/g
const strong = /(\*\*[^*]{1,500}\*\*|__[^_]{1,500}__)/

/** A link shows its text, code its characters; emphasis other than bold has no counterpart and loses its marks. */
function unmarked(text: string): string {
  return text.replace(link, '$1').replace(code, '$1').replace(emphasis, '$1').replace(escaped, '$1')
}

function inlinesOf(text: string): Inline[] {
  return text
    .split(strong)
    .filter((part) => part !== '')
    .map((part) =>
      /^(\*\*|__)/.test(part) && part.length > 4
        ? { text: unmarked(part.slice(2, -2)), bold: true }
        : { text: unmarked(part) },
    )
}

/** A line break inside a paragraph is a space between Latin words and nothing between Chinese characters. */
function joined(lines: readonly string[]): string {
  const trimmed = lines.map((line) => line.trim())
  const parts = trimmed.map((line, at) => {
    const before = trimmed[at - 1] ?? ''
    return /^[\u0021-\u024f]/.test(line) && /[\u0021-\u024f]/.test(before.slice(-1)) ? ` ${line}` : line
  })
  return parts.join('')
}

/** A paragraph; pictures in it become gaps behind it, since Markdown only points at them. */
function paragraphOf(lines: readonly string[]): Block[] {
  const text = joined(lines)
  const gaps = Array.from(text.matchAll(picture), (match): Block => ({ type: 'gap', reason: match[1] ?? '' }))
  const rest = text.replace(picture, '').trim()
  return rest === '' ? gaps : [{ type: 'paragraph', inlines: inlinesOf(rest) }, ...gaps]
}

function cellsOf(line: string): TableCell[] {
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
  return cells.map((cell) => ({ blocks: [{ type: 'paragraph', inlines: inlinesOf(cell.trim()) }] }))
}

type Read = { block: Block[]; next: number }

function readTable(lines: string[], from: number): Read | undefined {
  if (!tableLine.test(lines[from] ?? '') || !tableRuler.test(lines[from + 1] ?? '')) return undefined
  let next = from + 2
  while (tableLine.test(lines[next] ?? '')) next++
  const rows = [lines[from] ?? '', ...lines.slice(from + 2, next)].map(cellsOf)
  return { block: [{ type: 'table', caption: '', headerRows: 1, rows }], next }
}

function readList(lines: string[], from: number): Read | undefined {
  const first = item.exec(lines[from] ?? '')
  if (!first) return undefined
  const items: Block[][] = []
  let next = from
  for (let match = item.exec(lines[next] ?? ''); match; match = item.exec(lines[next] ?? '')) {
    const text = [match[3] ?? '']
    for (next++; isRunning(lines[next]) && /^\s/.test(lines[next] ?? ''); next++) text.push(lines[next] ?? '')
    items.push(paragraphOf(text))
  }
  return { block: [{ type: 'list', ordered: first[2] !== undefined, items }], next }
}

function readFence(lines: string[], from: number): Read | undefined {
  if (!fence.test(lines[from] ?? '')) return undefined
  let end = from + 1
  while (end < lines.length && !fence.test(lines[end] ?? '')) end++
  const block = lines
    .slice(from + 1, end)
    .map((line): Block => ({ type: 'paragraph', inlines: [{ text: line }] }))
  return { block, next: end + 1 }
}

/** A heading may be closed by number signs behind a space; `C#` is not. */
function headingText(text: string): string {
  const words = text.trim()
  let end = words.length
  while (words[end - 1] === '#') end--
  return end === 0 || words[end - 1] === ' ' ? words.slice(0, end).trim() : words
}

function readHeading(lines: string[], from: number): Read | undefined {
  const match = heading.exec(lines[from] ?? '')
  if (!match) return undefined
  const level = (match[1] ?? '').length === 1 ? 1 : 2
  return {
    block: [{ type: 'heading', level, inlines: inlinesOf(headingText(match[2] ?? '')) }],
    next: from + 1,
  }
}

const skipped = (line: string | undefined) => line !== undefined && (line.trim() === '' || rule.test(line))

const isRunning = (line: string | undefined): line is string =>
  line !== undefined && !skipped(line) && !heading.test(line) && !item.test(line) && !fence.test(line)

function readParagraph(lines: string[], from: number): Read {
  let next = from + 1
  while (isRunning(lines[next]) && !tableLine.test(lines[next] ?? '')) next++
  return { block: paragraphOf(lines.slice(from, next).map((line) => line.replace(/^\s*>\s?/, ''))), next }
}

/**
 * Reads a subset of Markdown: headings (below the second level all are second), paragraphs, quotations as paragraphs, flat lists,
 * bold, tables, fenced text; pictures become gaps. The marks themselves are no text.
 */
export function bodyFromMarkdown(markdown: string): Body {
  const lines = markdown.replace(/^\ufeff/, '').split(/\r\n?|\n/)
  const body: Body = []
  for (let at = 0; at < lines.length;) {
    if (skipped(lines[at])) {
      at++
      continue
    }
    const read =
      readHeading(lines, at) ??
      readFence(lines, at) ??
      readTable(lines, at) ??
      readList(lines, at) ??
      readParagraph(lines, at)
    for (const block of read.block) body.push(block)
    at = read.next
  }
  return body
}
