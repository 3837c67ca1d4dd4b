import type { RowsMark, TemplateMarks } from '@huibian/domain'
import type { Parts } from './container.ts'
import { lastBlankFirst, NoSuchPlace, type TemplateData } from './marks.ts'
import { keptPicture } from './foot.ts'
import { Cells } from './sheetCells.ts'
import { addSheetFoot, isShown } from './sheetFooter.ts'
import { insertRows, type Opened } from './sheetRows.ts'
import { sharedTexts, sheetsOf, workbookPart } from './workbook.ts'
import { below, demandXml, make, putXml, within } from './xml.ts'

const picture = 'xl/media/huibian-code.png'

class Workbook {
  private readonly opened = new Map<string, Opened>()
  private readonly texts: readonly string[]

  constructor(private readonly parts: Parts) {
    this.texts = sharedTexts(parts)
  }

  sheet(name: string): Opened {
    const known = this.opened.get(name)
    if (known) return known
    const sheet = sheetsOf(this.parts).find((one) => one.name === name)
    if (!sheet) throw new NoSuchPlace(name)
    const xml = demandXml(this.parts, sheet.part)
    const made = { sheet, xml, cells: new Cells(xml, this.texts) }
    this.opened.set(name, made)
    return made
  }

  /** Puts back what was changed. Formulas lose what they last came to, and are worked out anew on opening. */
  close(): void {
    for (const { sheet, xml } of this.opened.values()) {
      for (const formula of within(xml, 'f')) {
        const cell = formula.parentNode
        if (cell) for (const value of below(cell, 'v')) cell.removeChild(value)
      }
      putXml(this.parts, sheet.part, xml)
    }
  }
}

/** Writes the rows into those that are left for them; where they are more, further ones are made that look like the last. */
function fillRows(
  parts: Parts,
  opened: Opened,
  { mark, rows }: { mark: RowsMark; rows: TemplateData['rows'] },
): void {
  const { first, last, columns } = mark
  const by = rows.length - (last - first + 1)
  if (by > 0) insertRows(parts, opened, { first, after: last, by })
  rows.forEach((row, i) => {
    for (const { column, field } of columns) opened.cells.write(`${column}${first + i}`, row[field] ?? '')
  })
}

function calculateAnew(parts: Parts): void {
  const xml = demandXml(parts, workbookPart)
  if (!sheetsOf(parts).some(({ part }) => within(demandXml(parts, part), 'f').length > 0)) return
  const [known] = below(xml.documentElement, 'calcPr')
  const settings = known ?? make(xml.documentElement, 'calcPr')
  settings.setAttribute('fullCalcOnLoad', '1')
  if (!known) {
    const names = below(xml.documentElement, 'definedNames')[0] ?? below(xml.documentElement, 'sheets')[0]
    xml.documentElement.insertBefore(settings, names?.nextSibling ?? null)
  }
  putXml(parts, workbookPart, xml)
}

/** Fills a workbook. Rows go in last: what is marked below them is found where the template has it. */
export function fillSheet(
  parts: Parts,
  marks: TemplateMarks,
  data: TemplateData & { qr?: Uint8Array },
): void {
  const form = new Workbook(parts)
  for (const { at, blank, place, field } of lastBlankFirst(marks.fields)) {
    const [, name, cell] = /^(.+)!([A-Z]{1,3}[1-9]\d*)$/su.exec(at) ?? []
    if (name === undefined || cell === undefined) throw new NoSuchPlace(place)
    form.sheet(name).cells.fill(cell, data.fields[field] ?? '', blank)
  }
  form.close()
  if (marks.rows) {
    const list = new Workbook(parts)
    fillRows(parts, list.sheet(marks.rows.table), { mark: marks.rows, rows: data.rows })
    list.close()
  }
  calculateAnew(parts)
  if (!data.code) return
  const foot = { words: data.code.words, ...keptPicture(parts, picture, data.qr) }
  const shown = demandXml(parts, workbookPart)
  for (const { part, index } of sheetsOf(parts)) if (isShown(shown, index)) addSheetFoot(parts, part, foot)
}
