import { createRequire } from 'node:module'

type XmlStream = { openNode: (name: string, attributes?: { [name: string]: string | number }) => void }
type StyleModel = { alignment?: { quotePrefix?: boolean } }
type StyleXformClass = { prototype: { render: (xml: XmlStream, model: StyleModel) => void } }

/**
 * Why: a text that begins with = + - or @ must stay a text also after somebody edits its cell. Excel keeps it so by the
 * quotePrefix of the cell's style, which exceljs 4.4.0 neither knows nor drops from an alignment it is given.
 */
const StyleXform: StyleXformClass = createRequire(import.meta.url)('exceljs/lib/xlsx/xform/style/style-xform')
const render = StyleXform.prototype.render

StyleXform.prototype.render = function renderWithPrefix(xml, model) {
  const openNode = xml.openNode
  if (model.alignment?.quotePrefix === true) {
    xml.openNode = (name, attributes) => {
      xml.openNode = openNode
      openNode.call(xml, name, { ...attributes, quotePrefix: 1 })
    }
  }
  render.call(this, xml, model)
}

type Prefixed<T> = T & { quotePrefix: true }

/** An alignment whose cells stay text. */
const prefixed = <T extends object>(alignment: T): Prefixed<T> => ({ ...alignment, quotePrefix: true })

/** Texts that a spreadsheet could take for a formula: full-width signs too, which Excel reads as narrow ones when a cell is edited. */
export const looksLikeFormula = (text: string): boolean => /^[\s|]*[=+\-@＝＋－＠]|^[\t\r|]/.test(text)

/** How a text stands in its cell: what looks like a formula is marked as text. */
export const standing = <T extends object>(alignment: T, text: string): T =>
  looksLikeFormula(text) ? prefixed(alignment) : alignment
