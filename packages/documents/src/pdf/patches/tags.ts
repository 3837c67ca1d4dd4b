import { type PdfKit, type Reference, Renderer } from '../engine.ts'
import type { Tagged } from '../lines.ts'
import type { Nest } from '../nests.ts'

/**
 * Why: pdfmake knows no tags, and a reader that speaks would have to guess headings, paragraphs and what is furniture of the page. Here
 * every paragraph, picture and table stands in the file's structure, in reading order; headers and footers are marked as furniture.
 */
const written = new WeakMap<object, Reference[]>()

const keep = (pdf: PdfKit, element: Reference): void => {
  const known = written.get(pdf) ?? []
  written.set(pdf, known)
  known.push(element)
}

/** A text that is not a name, as the engine tells them apart. */
const said = (text: string): object => Object(text)

function attributesOf({ scope, columns = 1, rows = 1 }: Nest): object {
  const spans = { ...(columns > 1 ? { ColSpan: columns } : {}), ...(rows > 1 ? { RowSpan: rows } : {}) }
  const own = { ...(scope ? { Scope: scope } : {}), ...spans }
  return Object.keys(own).length === 0 ? {} : { A: { O: 'Table', ...own } }
}

function madeOf(pdf: PdfKit, nest: Nest, parent: Reference): Reference {
  const { role, alt } = nest
  const element = pdf.ref({
    S: role,
    P: parent,
    K: [],
    ...(alt ? { Alt: said(alt) } : {}),
    ...attributesOf(nest),
  })
  keep(pdf, element)
  nest.element = element
  element.data.K = nest.children.map((child) => madeOf(pdf, child, element))
  return element
}

const wholes = new WeakMap<object, Reference>()

/** The whole document, of which everything is a part. */
function wholeOf(pdf: PdfKit): Reference {
  const known = wholes.get(pdf)
  if (known) return known
  const root = pdf.getStructTreeRoot()
  const whole = pdf.ref({ S: 'Document', P: root, K: [] })
  root.data.K = [whole]
  keep(pdf, whole)
  wholes.set(pdf, whole)
  return whole
}

function under(parent: Reference, element: Reference): Reference {
  parent.data.K ??= []
  parent.data.K.push(element)
  return element
}

/** The element of a nest, which stands in the file with all that it is a part of. */
function nestOf(pdf: PdfKit, nest: Nest): Reference {
  let top = nest
  while (top.above !== undefined) top = top.above
  const whole = wholeOf(pdf)
  if (top.element === undefined) under(whole, madeOf(pdf, top, whole))
  return nest.element ?? whole
}

function elementOf(pdf: PdfKit, tagged: Tagged): Reference {
  if (tagged.element !== undefined) return tagged.element
  const { role, alt, within } = tagged
  if (within !== undefined && within.role === role) return (tagged.element = nestOf(pdf, within))
  const parent = within === undefined ? wholeOf(pdf) : nestOf(pdf, within)
  const element = pdf.ref({ S: role, P: parent, K: [], ...(alt ? { Alt: said(alt) } : {}) })
  keep(pdf, under(parent, element))
  return (tagged.element = element)
}

const furniture = '/Artifact <</Type /Pagination>> BDC'

/** The operator before the marks of a line or a picture; EMC ends it. */
export function beginTag(pdf: PdfKit, tagged: Tagged): string {
  if (tagged.role === 'Artifact') return furniture
  const { data } = elementOf(pdf, tagged)
  const here = pdf.page.dictionary
  data.Pg ??= here
  if (tagged.within?.repeated === true && data.Pg !== here) return furniture
  const parents = pdf.getStructParentTree().get(pdf.page.structParentTreeKey)
  const id = parents.push(tagged.element) - 1
  data.K?.push(data.Pg === here ? id : { Type: 'MCR', Pg: here, MCID: id })
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
  const { alt, within } = image
  pdf.addContent(beginTag(pdf, { role: 'Figure', alt, ...(within ? { within } : {}) }))
  renderImage.call(this, image)
  pdf.addContent('EMC')
}
