import { blanksIn } from './blanks.ts'
import { type Parts, unpack, UnreadableTemplate } from './container.ts'
import { Cells } from './sheetCells.ts'
import { isShown } from './sheetFooter.ts'
import { cellsOf, documentPart, paragraphsOf, rowsOf, saidBy, tablesOf } from './wordPlaces.ts'
import { sharedTexts, sheetsOf, workbookPart } from './workbook.ts'
import { below, demandXml, within } from './xml.ts'

/** A place that can be marked: what is printed there, and how many blanks of it may be marked one by one. */
export type TemplatePlace = { place: string; text: string; blanks: number }

/** A table of a template as somebody who marks it sees it. */
export type TemplateTable = { name: string; rows: { number: number; places: TemplatePlace[] }[] }

export type TemplateLayout = { kind: 'sheet' | 'word'; tables: TemplateTable[]; paragraphs: TemplatePlace[] }

const placed = (place: string, text: string): TemplatePlace => ({
  place,
  text,
  blanks: blanksIn(text).length,
})

/** Cells that a merged one covers: they are not there to be filled. */
function covered(xml: XMLDocument): Set<string> {
  const hidden = new Set<string>()
  for (const merge of within(xml, 'mergeCell')) {
    const [, from = '', top, to = '', bottom] =
      /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(merge.getAttribute('ref') ?? '') ?? []
    const letters = columnsBetween(from, to)
    for (let row = Number(top); row <= Number(bottom); row++)
      for (const letter of letters) if (letter !== from || row !== Number(top)) hidden.add(`${letter}${row}`)
  }
  return hidden
}

function columnsBetween(from: string, to: string): string[] {
  const number = (letters: string): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const letters = (n: number): string =>
    n === 0 ? '' : letters(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26))
  return Array.from({ length: number(to) - number(from) + 1 }, (_, i) => letters(number(from) + i))
}

function sheetTables(parts: Parts): TemplateTable[] {
  const texts = sharedTexts(parts)
  const workbook = demandXml(parts, workbookPart)
  return sheetsOf(parts)
    .filter(({ index }) => isShown(workbook, index))
    .map(({ name, part }) => {
      const xml = demandXml(parts, part)
      const cells = new Cells(xml, texts)
      const hidden = covered(xml)
      const rows = cells.rows().map((row) => ({
        number: Number(row.getAttribute('r')),
        places: below(row, 'c').flatMap((cell) => {
          const at = cell.getAttribute('r') ?? ''
          return hidden.has(at) ? [] : [placed(`${name}!${at}`, cells.said(cell))]
        }),
      }))
      return { name, rows: rows.filter(({ places }) => places.length > 0) }
    })
}

const wordTables = (xml: XMLDocument): TemplateTable[] =>
  tablesOf(xml).map((table, t) => ({
    name: `t${t + 1}`,
    rows: rowsOf(table).map((row, r) => ({
      number: r + 1,
      places: cellsOf(row).map((cell, c) =>
        placed(`t${t + 1}!r${r + 1}c${c + 1}`, below(cell, 'p').map(saidBy).join('\n')),
      ),
    })),
  }))

/** What of an office's own `.docx` or `.xlsx` can be marked. Throws UnreadableTemplate. */
export async function readTemplate(template: Uint8Array): Promise<TemplateLayout> {
  const parts = await unpack(template)
  if (parts.has(workbookPart)) return { kind: 'sheet', tables: sheetTables(parts), paragraphs: [] }
  if (!parts.has(documentPart)) throw new UnreadableTemplate('neither a Word file nor a workbook')
  const xml = demandXml(parts, documentPart)
  const paragraphs = paragraphsOf(xml).map((paragraph, i) => placed(`p${i + 1}`, saidBy(paragraph)))
  return { kind: 'word', tables: wordTables(xml), paragraphs }
}
