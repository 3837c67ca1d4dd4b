import { blanksIn, filling } from './blanks.ts'
import { NoSuchPlace, type TemplateValue } from './marks.ts'
import { readCell, textIn } from './workbook.ts'
import { below, empty, make, printable, within } from './xml.ts'

const rowOf = (row: Element): number => Number(row.getAttribute('r'))

/** The cells of a sheet, found by their names and made where a template left them out. */
export class Cells {
  readonly data: Element
  private readonly texts: readonly string[]

  constructor(xml: XMLDocument, texts: readonly string[]) {
    const [data] = within(xml, 'sheetData')
    if (!data) throw new NoSuchPlace('sheetData')
    this.data = data
    this.texts = texts
  }

  rows(): Element[] {
    return below(this.data, 'row')
  }

  row(number: number): Element {
    const rows = this.rows()
    const found = rows.find((row) => rowOf(row) === number)
    if (found) return found
    const made = make(this.data, 'row', { r: String(number) })
    this.data.insertBefore(made, rows.find((row) => rowOf(row) > number) ?? null)
    return made
  }

  cell(name: string): Element {
    const place = readCell(name)
    if (!place) throw new NoSuchPlace(name)
    const row = this.row(place.row)
    const cells = below(row, 'c')
    const found = cells.find((cell) => cell.getAttribute('r') === name)
    if (found) return found
    const made = make(row, 'c', { r: name })
    const later = cells.find((cell) => (readCell(cell.getAttribute('r') ?? '')?.column ?? 0) > place.column)
    row.insertBefore(made, later ?? null)
    return made
  }

  /** What a cell says as text; a number stays as it is written. */
  said(cell: Element): string {
    const [value] = below(cell, 'v')
    if (cell.getAttribute('t') === 's') return this.texts[Number(value?.textContent)] ?? ''
    return cell.getAttribute('t') === 'inlineStr' ? textIn(cell) : (value?.textContent ?? '')
  }

  /** Writes a number, or a text, which is never a formula; the cell keeps its look. */
  write(name: string, value: TemplateValue): void {
    const cell = this.cell(name)
    empty(cell)
    cell.removeAttribute('t')
    if (typeof value === 'string') return writeText(cell, value)
    const number = make(cell, 'v')
    number.textContent = String(value)
    cell.appendChild(number)
  }

  /** Writes into one blank of what a cell says, or instead of all of it. */
  fill(name: string, value: TemplateValue, number: number | undefined): void {
    if (number === undefined) return this.write(name, value)
    const said = this.said(this.cell(name))
    const blank = blanksIn(said)[number - 1]
    if (!blank) throw new NoSuchPlace(`${name}#${number}`)
    this.write(name, said.slice(0, blank.start) + filling(said, blank, String(value)) + said.slice(blank.end))
  }
}

function writeText(cell: Element, text: string): void {
  if (text === '') return
  cell.setAttribute('t', 'inlineStr')
  const holder = make(cell, 'is')
  const run = make(cell, 't')
  run.setAttribute('xml:space', 'preserve')
  run.appendChild(cell.ownerDocument.createTextNode(printable(text)))
  holder.appendChild(run)
  cell.appendChild(holder)
}
