import { type PdfKit, type Reference, Renderer } from '../engine.ts'
import type { Tagged } from '../lines.ts'

/**
 * Why: pdfmake knows no tags, and a reader that speaks would have to guess headings, paragraphs and what is furniture of the page. Here
 * every paragraph and picture stands in the file's structure, in reading order; headers and footers are marked as furniture.
 */
const written = new WeakMap<object, Reference[]>()

const keep = (pdf: PdfKit, element: Reference): void => {
  const known = written.get(pdf) ?? []
  written.set(pdf, known)
  known.push(element)
}

function elementOf(pdf: PdfKit, tagged: Tagged): Reference {
  if (tagged.element !== undefined) return tagged.element
  const root = pdf.getStructTreeRoot()
  const element = pdf.ref({ S: tagged.role, P: root, Pg: pdf.page.dictionary, K: [] })
  root.data.K ??= []
  root.data.K.push(element)
  keep(pdf, element)
  return (tagged.element = element)
}

/** The operator before the marks of a line; EMC ends it. */
export function beginTag(pdf: PdfKit, tagged: Tagged): string {
  if (tagged.role === 'Artifact') return '/Artifact <</Type /Pagination>> BDC'
  const element = elementOf(pdf, tagged)
  const parents = pdf.getStructParentTree().get(pdf.page.structParentTreeKey)
  const id = parents.push(element) - 1
  const here = pdf.page.dictionary
  element.data.K?.push(element.data.Pg === here ? id : { Type: 'MCR', Pg: here, MCID: id })
  return `/${tagged.role} <</MCID ${id}>> BDC`
}

/** Ends what was begun; before the document ends. */
export function endTags(pdf: PdfKit): void {
  for (const element of written.get(pdf) ?? []) element.end()
}

const renderImage = Renderer.prototype.renderImage

Renderer.prototype.renderImage = function renderTagged(image) {
  if (image.alt === undefined) return renderImage.call(this, image)
  const pdf = this.pdfDocument
  const figure = pdf.struct('Figure', { alt: image.alt })
  pdf.addStructure(figure)
  figure.add(pdf.markStructureContent('Figure'))
  renderImage.call(this, image)
  pdf.endMarkedContent()
}
