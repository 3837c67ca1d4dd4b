import { type Inline, type TextLine, type PdfKit, Renderer } from '../engine.ts'

/**
 * Why: pdfmake writes a text operation per character, another third of a book's time, and shifts the baseline with every
 * face. Here a line is one text object with one TJ array a face, on one baseline. The contents' page numbers are
 * filled in here too, because only now are all pages known; dots lead to them.
 */
const number = (n: number): string => String(Math.round(n * 1000) / 1000)

/** Share of an ideograph's box above the baseline. */
const ascent = 0.88

function baselineOf(line: TextLine): number {
  const tallest = line.inlines.reduce((a, b) => (b.fontSize > a.fontSize ? b : a))
  return (line.getHeight() - tallest.fontSize) / 2 + ascent * tallest.fontSize
}

type Pen = { operators: string[]; face?: Inline['font']; size: number; at: number }

/** Appends a text to the current TJ array; `wanted` is where it begins, in points from the line's left edge. */
function show(pen: Pen, item: Inline, wanted: number): void {
  const [codes, advances] = item.font.encode(item.text)
  const glyphs = codes.map((code, i) => {
    const { xAdvance = 0, advanceWidth = 0 } = advances[i] ?? {}
    const kern = advanceWidth - xAdvance
    return Math.abs(kern) < 0.01 ? `<${code}>` : `<${code}> ${number(kern)}`
  })
  const gap = ((pen.at - wanted) * 1000) / item.fontSize
  pen.operators.push(Math.abs(gap) < 0.01 ? '' : number(gap), ...glyphs)
  pen.at = wanted + (advances.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * item.fontSize) / 1000
}

const colourOf = (item: Inline): string => {
  const hex = item.run.colour ?? '#000000'
  return [1, 3, 5].map((at) => number(parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ')
}

function draw(pdf: PdfKit, inlines: Inline[], x: number, y: number): void {
  const out: string[] = []
  const pen: Pen = { operators: [], size: 0, at: 0 }
  const flush = (): void => {
    if (pen.operators.length > 0) out.push(`[${pen.operators.join('')}] TJ`)
    pen.operators = []
  }
  let colour = ''
  for (const item of inlines.filter(({ text }) => text !== '')) {
    if (colour !== colourOf(item)) {
      flush()
      colour = colourOf(item)
      out.push(`${colour} rg`)
    }
    if (pen.face !== item.font || pen.size !== item.fontSize) {
      flush()
      pdf.page.fonts[item.font.id] ??= item.font.ref()
      out.push(
        `/${item.font.id} ${number(item.fontSize)} Tf`,
        `1 0 0 1 ${number(x + item.x)} ${number(pdf.page.height - y)} Tm`,
      )
      Object.assign(pen, { face: item.font, size: item.fontSize, at: item.x })
    }
    show(pen, item, item.x)
  }
  flush()
  if (out.length > 0) pdf.addContent(`q 1 0 0 -1 0 ${number(pdf.page.height)} cm BT ${out.join('\n')} ET Q`)
}

/** Puts the page's number at the right edge and dots between it and the title. */
function fillNumber(line: TextLine): Inline[] {
  const place = line.inlines.at(-1)
  const page = place?.run._pageRef?._nodeRef.positions?.[0]?.pageNumber
  if (place === undefined || place.run.label === undefined || page === undefined) return line.inlines
  const text = place.run.label(page)
  const width = place.font.widthOfString(text, place.fontSize)
  const numeral = { ...place, text, width, x: line.maxWidth - width }
  const before = line.inlines.slice(0, -1)
  const title = before.at(-1)
  const step = place.fontSize / 2.6
  const from = title === undefined ? 0 : title.x + title.width + step
  const room = numeral.x - step - from
  const count = Math.max(0, Math.floor(room / step))
  const dots = Array.from({ length: count }, (_, i) => ({
    ...place,
    text: '·',
    x: numeral.x - step * (count - i + 1),
  }))
  return [...before, ...dots, numeral]
}

Renderer.prototype.renderLine = function renderLine(line, x, y) {
  const pdf = this.pdfDocument
  if (line._outline !== undefined) {
    const { id, parentId, text, expanded } = line._outline
    const parent = parentId === undefined ? undefined : this.outlineMap[parentId]
    this.outlineMap[id] = (parent ?? pdf.outline).addItem(text, { expanded })
  }
  if (line.id !== undefined) pdf.addNamedDestination(line.id, 'XYZ', x, y, null)
  if (line.inlines.length === 0) return
  const inlines = fillNumber(line)
  draw(pdf, inlines, x, y + baselineOf(line))
  const target = inlines.find(({ run }) => run.linkToDestination !== undefined)?.run.linkToDestination
  if (target !== undefined) pdf.goTo(x, y, line.maxWidth, line.getHeight(), target)
}
