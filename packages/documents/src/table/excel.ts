import { createRequire } from 'node:module'
import type ExcelJS from 'exceljs'

type XmlStream = { openNode: (name: string, attributes?: { [name: string]: string | number }) => void }
type StyleModel = { alignment?: { quotePrefix?: boolean } }
type StyleXformClass = { prototype: { render: (xml: XmlStream, model: StyleModel) => void } }

/**
 * Why: a text that begins with = + - or @ must stay a text also after somebody edits its cell. Excel keeps it so by the
 * quotePrefix of the cell's style, which exceljs 4.4.0 neither knows nor drops from an alignment it is given.
 */
function keepPrefixes({ prototype }: StyleXformClass): void {
  const render = prototype.render
  prototype.render = function renderWithPrefix(xml, model) {
    const openNode = xml.openNode
    if (model.alignment?.quotePrefix === true) {
      xml.openNode = (name, attributes) => {
        xml.openNode = openNode
        openNode.call(xml, name, { ...attributes, quotePrefix: 1 })
      }
    }
    render.call(this, xml, model)
  }
}

async function load(): Promise<typeof ExcelJS> {
  const { default: loaded } = await import('exceljs')
  keepPrefixes(createRequire(import.meta.url)('exceljs/lib/xlsx/xform/style/style-xform'))
  return loaded
}

let loading: Promise<typeof ExcelJS> | undefined

/** exceljs, loaded when the first workbook is wanted: it is a tenth of what a server would read before it serves. */
export const excel = (): Promise<typeof ExcelJS> => (loading ??= load())
