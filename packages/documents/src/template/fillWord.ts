import type { RowsMark, TemplateMarks } from '@huibian/domain'
import type { Parts } from './container.ts'
import { lastBlankFirst, NoSuchPlace, type TemplateData } from './marks.ts'
import { keptPicture } from './foot.ts'
import { addWordFoot } from './wordFooter.ts'
import { cellsOf, documentPart, paragraphsAt, rowsOf, tableNamed } from './wordPlaces.ts'
import { copyRow, fillBlank, writeText } from './wordText.ts'
import { below, demandXml, putXml } from './xml.ts'

const picture = 'word/media/huibian-code.png'

/** Writes the rows into those that are left for them; where they are more, further ones are made like the last. */
function fillRows(xml: XMLDocument, mark: RowsMark, rows: TemplateData['rows']): void {
  const table = tableNamed(xml, mark.table)
  const last = rowsOf(table)[mark.last - 1]
  if (!last) throw new NoSuchPlace(`${mark.table}!r${mark.last}`)
  const next = last.nextSibling
  for (let made = mark.last - mark.first + 1; made < rows.length; made++)
    table.insertBefore(copyRow(last), next)
  const lines = rowsOf(table).slice(mark.first - 1)
  rows.forEach((row, i) => {
    for (const { column, field } of mark.columns) {
      const line = lines[i]
      const cell = line && cellsOf(line)[Number(column) - 1]
      if (!cell) throw new NoSuchPlace(`${mark.table}!r${mark.first + i}c${column}`)
      writeText(below(cell, 'p'), String(row[field] ?? ''))
    }
  })
}

/** Fills a Word file. Rows go in last: what is marked below them is found where the template has it. */
export function fillWord(parts: Parts, marks: TemplateMarks, data: TemplateData & { qr?: Uint8Array }): void {
  const xml = demandXml(parts, documentPart)
  const places = lastBlankFirst(marks.fields).map(({ at, blank, field }) => ({
    paragraphs: paragraphsAt(xml, at),
    blank,
    value: String(data.fields[field] ?? ''),
  }))
  for (const { paragraphs, blank, value } of places) {
    if (blank === undefined) writeText(paragraphs, value)
    else fillBlank(paragraphs, blank, value)
  }
  if (marks.rows) fillRows(xml, marks.rows, data.rows)
  putXml(parts, documentPart, xml)
  if (data.code) addWordFoot(parts, { words: data.code.words, ...keptPicture(parts, picture, data.qr) })
}
