import type { Typesetting } from '../fonts/runs.ts'
import type { Document, References, Span } from '../model/document.ts'
import { outlined } from '../model/walk.ts'
import type { Node } from './blocks.ts'
import { contentsStyles, stylesOf, type TextStyle } from './styles.ts'
import { runNodes, textNode } from './text.ts'

/** The printed numbers of the pages on which headings stand, by their ids; asked when all pages are known. */
export type PagesOf = (ids: string[]) => string

type Entry = { spans: Span[]; style: TextStyle; indent: number; to: string[] }

/** One line a heading: title, dots, page number; the whole line is a link. */
export function contentsNodes(
  document: Document,
  { title, depth }: { title: string; depth: number },
  typesetting: Typesetting,
  pagesOf: PagesOf,
): Node[] {
  const official = document.sections.find(({ page }) => page.grid === 'official')?.page
  const headings = outlined(document).filter(({ level, unlisted }) => unlisted !== true && level <= depth)
  const heading =
    official === undefined ? [] : [textNode([{ text: title }], stylesOf(official).title, typesetting)]
  const entries = headings.map(({ spans, level, id }): Entry => {
    return { spans, style: contentsStyles[level], indent: (level - 1) * 24, to: [id] }
  })
  return [...heading, ...entries.map((entry) => line(entry, typesetting, pagesOf))]
}

/** An index: heads of groups, and under them lines with one page or several. */
export function referenceNodes({ lines }: References, typesetting: Typesetting, pagesOf: PagesOf): Node[] {
  const entries = lines.map(({ text, level, to }): Entry => {
    return { spans: [{ text }], style: contentsStyles[level], indent: (level - 1) * 24, to }
  })
  return entries.map((entry) => line(entry, typesetting, pagesOf))
}

function line({ spans, style, indent, to }: Entry, typesetting: Typesetting, pagesOf: PagesOf): Node {
  const node: Node = textNode(spans, style, typesetting)
  node.margin = [indent, style.before, 0, style.after]
  const [first] = to
  if (first === undefined) return { ...node, keep: style.pitch * 2.5 }
  const place = { face: typesetting.faceKey('song'), size: style.size, pitch: style.pitch }
  const numbers = { ...place, text: '0'.repeat(4 * to.length), numbers: () => pagesOf(to) }
  node.text = [...runNodes(spans, style, typesetting), numbers].map((run) => ({
    ...run,
    linkToDestination: first,
  }))
  return node
}
