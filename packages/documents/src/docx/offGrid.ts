import { OnOffElement, type Paragraph, type XmlComponent } from 'docx'

/** What the standard has behind `w:snapToGrid` among a paragraph's properties, of what the library writes. */
const behind = new Set(['w:spacing', 'w:ind', 'w:contextualSpacing', 'w:jc', 'w:outlineLvl', 'w:rPr'])

const keyOf = (part: unknown): string => (part as { rootKey?: string } | undefined)?.rootKey ?? ''

/**
 * A paragraph that keeps its own pitch on a page with a grid of lines, which would else give whatever is higher than one line two of them.
 * The library knows the setting of characters alone.
 */
export function offGrid(paragraph: Paragraph): Paragraph {
  const properties = paragraph['properties'] as XmlComponent
  const root = properties['root'] as unknown[]
  const at = root.findIndex((part) => behind.has(keyOf(part)))
  root.splice(at < 0 ? root.length : at, 0, new OnOffElement('w:snapToGrid', false))
  return paragraph
}
