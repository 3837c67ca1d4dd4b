import type { Typesetting } from '../fonts/runs.ts'
import type { Document, Heading } from '../model/document.ts'
import { outlined } from '../model/walk.ts'
import type { Node } from './blocks.ts'
import { contentsStyles, stylesOf } from './styles.ts'
import { runNodes, textNode } from './text.ts'

/** One line a heading: title, dots, page number; the whole line is a link. `label` reads a sheet as its printed number. */
export function contentsNodes(
  document: Document,
  title: string,
  depth: number,
  typesetting: Typesetting,
  label: (sheet: number) => string,
): Node[] {
  const official = document.sections.find(({ page }) => page.grid === 'official')?.page
  const headings = outlined(document).filter(({ level, unlisted }) => unlisted !== true && level <= depth)
  const heading =
    official === undefined ? [] : [textNode([{ text: title }], stylesOf(official).title, typesetting)]
  return [...heading, ...headings.map((entry) => line(entry, typesetting, label))]
}

function line(
  heading: Heading & { id: string },
  typesetting: Typesetting,
  label: (sheet: number) => string,
): Node {
  const style = contentsStyles[heading.level]
  const indent = (heading.level - 1) * 24
  const node: Node = textNode(heading.spans, style, typesetting)
  node.margin = [indent, style.before, 0, style.after]
  const runs = runNodes(heading.spans, style, typesetting).map((run) => ({
    ...run,
    linkToDestination: heading.id,
  }))
  const number = {
    text: '',
    linkToDestination: heading.id,
    face: typesetting.faceKey('song'),
    size: style.size,
    pitch: style.pitch,
  }
  node.text = [...runs, { ...number, pageReference: heading.id, label }]
  return node
}
