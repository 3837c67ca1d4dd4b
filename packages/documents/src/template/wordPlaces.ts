import { NoSuchPlace } from './marks.ts'
import { below, within } from './xml.ts'

export const documentPart = 'word/document.xml'

const isIn = (element: Element, name: string): boolean => {
  for (let above = element.parentNode; above; above = above.parentNode)
    if (above.nodeName.replace(/^.*:/, '') === name) return true
  return false
}

/** Tables in the order in which they begin; a table in a cell counts as one of its own. */
export const tablesOf = (xml: XMLDocument): Element[] => within(xml, 'tbl')

/** Paragraphs outside of tables and of boxes. */
export const paragraphsOf = (xml: XMLDocument): Element[] =>
  within(xml, 'p').filter((paragraph) => !isIn(paragraph, 'tbl') && !isIn(paragraph, 'txbxContent'))

export const rowsOf = (table: Element): Element[] => below(table, 'tr')
export const cellsOf = (row: Element): Element[] => below(row, 'tc')

/** Texts of a paragraph's runs, a tab as one blank; what was struck out by a reviser is none. */
export const textsOf = (paragraph: Element): Element[] =>
  within(paragraph, 't').filter((text) => !isIn(text, 'del') && !isIn(text, 'txbxContent'))

export const saidBy = (paragraph: Element): string =>
  textsOf(paragraph)
    .map((text) => text.textContent ?? '')
    .join('')

/** The table that a mark names `t1`, `t2` … */
export function tableNamed(xml: XMLDocument, name: string): Element {
  const table = /^t\d+$/.test(name) ? tablesOf(xml)[Number(name.slice(1)) - 1] : undefined
  if (!table) throw new NoSuchPlace(name)
  return table
}

/** The paragraphs of a place: those of a cell, or one that stands by itself. */
export function paragraphsAt(xml: XMLDocument, place: string): Element[] {
  const [, table, row, cell] = /^(t\d+)!r(\d+)c(\d+)$/.exec(place) ?? []
  if (table !== undefined) {
    const line = rowsOf(tableNamed(xml, table))[Number(row) - 1]
    const found = line && cellsOf(line)[Number(cell) - 1]
    if (found) return below(found, 'p')
  }
  const alone = /^p\d+$/.test(place) ? paragraphsOf(xml)[Number(place.slice(1)) - 1] : undefined
  if (!alone) throw new NoSuchPlace(place)
  return [alone]
}
