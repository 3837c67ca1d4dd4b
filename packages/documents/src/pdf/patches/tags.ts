import { type PdfKit, Renderer } from '../engine.ts'
import type { Tagged } from '../lines.ts'

/**
 * Why: pdfmake knows no tags, and a reader that speaks would have to guess headings, paragraphs and what is furniture of the page. Here
 * every paragraph and picture stands in the file's structure, in reading order; headers and footers are marked as furniture.
 */
export function beginTag(pdf: PdfKit, tagged: Tagged): void {
  if (tagged.role === 'Artifact') return pdf.markContent('Artifact', { type: 'Pagination' })
  const content = pdf.markStructureContent(tagged.role)
  if (tagged.element === undefined) {
    tagged.element = pdf.struct(tagged.role, {})
    pdf.addStructure(tagged.element)
  }
  tagged.element.add(content)
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
