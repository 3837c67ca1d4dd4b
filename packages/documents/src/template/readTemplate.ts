import type { TemplateLayout, TemplatePlace, TemplateTable } from '@huibian/domain'
import { blanksIn } from './blanks.ts'
import { type Parts, unpack, UnreadableTemplate } from './container.ts'
import { Cells } from './sheetCells.ts'
import { isShown } from './sheetFooter.ts'
import { cellsOf, documentPart, paragraphsOf, rowsOf, saidBy, tablesOf } from './wordPlaces.ts'
import { readCell, sharedTexts, sheetsOf, workbookPart } from './workbook.ts'
import { below, demandXml, within } from './xml.ts'

const wordNames = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

type Spans = { across: number; down: number }

const placed = (place: string, text: string, at: { column: number } & Partial<Spans>): TemplatePlace => ({
  place,
  text,
  blanks: blanksIn(text).length,
  column: at.column,
  across: at.across ?? 1,
  down: at.down ?? 1,
})

/** Merged cells by the first of each, and the cells that they cover, which are not there to be filled. */
function merges(xml: XMLDocument): { spans: Map<string, Spans>; hidden: Set<string> } {
  const spans = new Map<string, Spans>()
  const hidden = new Set<string>()
  for (const merge of within(xml, 'mergeCell')) {
    const [, from = '', top, to = '', bottom] =
      /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(merge.getAttribute('ref') ?? '') ?? []
    const letters = columnsBetween(from, to)
    spans.set(`${from}${top}`, { across: letters.length, down: Number(bottom) - Number(top) + 1 })
    for (let row = Number(top); row <= Number(bottom); row++)
      for (const letter of letters) if (letter !== from || row !== Number(top)) hidden.add(`${letter}${row}`)
  }
  return { spans, hidden }
}

function columnsBetween(from: string, to: string): string[] {
  const number = (letters: string): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const letters = (n: number): string =>
    n === 0 ? '' : letters(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26))
  return Array.from({ length: number(to) - number(from) + 1 }, (_, i) => letters(number(from) + i))
}

/** Rows below the last that says something which may still be meant to be filled; the rest is left over from formatting. */
const emptyBelow = 40

function sheetTable(name: string, xml: XMLDocument, texts: readonly string[]): TemplateTable {
  const cells = new Cells(xml, texts)
  const { spans, hidden } = merges(xml)
  const rows = cells.rows().map((row) => ({
    number: Number(row.getAttribute('r')),
    places: below(row, 'c').flatMap((cell) => {
      const at = cell.getAttribute('r') ?? ''
      const column = readCell(at)?.column
      if (hidden.has(at) || column === undefined) return []
      return [placed(`${name}!${at}`, cells.said(cell), { column, ...spans.get(at) })]
    }),
  }))
  const last = rows.findLast(({ places }) => places.some(({ text }) => text !== ''))?.number ?? 0
  return {
    name,
    rows: rows.filter(({ number, places }) => places.length > 0 && number <= last + emptyBelow),
  }
}

function sheetTables(parts: Parts): TemplateTable[] {
  const texts = sharedTexts(parts)
  const workbook = demandXml(parts, workbookPart)
  return sheetsOf(parts)
    .filter(({ index }) => isShown(workbook, index))
    .map(({ name, part }) => sheetTable(name, demandXml(parts, part), texts))
}

const number = (properties: Element | undefined, name: string, without: number): number => {
  const found = properties && below(properties, name)[0]
  return found ? Number(found.getAttributeNS(wordNames, 'val') ?? without) : without
}

/** Whether a Word cell goes on with the one above it. */
function goesOn(cell: Element): boolean {
  const [properties] = below(cell, 'tcPr')
  const [merge] = properties ? below(properties, 'vMerge') : []
  return merge !== undefined && merge.getAttributeNS(wordNames, 'val') !== 'restart'
}

/** The cells of a row with the columns that they cover; what goes on from above is marked. */
function wordRow(row: Element): { cell: Element; column: number; across: number; onward: boolean }[] {
  let column = 1 + number(below(row, 'trPr')[0], 'gridBefore', 0)
  return cellsOf(row).map((cell) => {
    const across = number(below(cell, 'tcPr')[0], 'gridSpan', 1)
    const at = { cell, column, across, onward: goesOn(cell) }
    column += across
    return at
  })
}

function wordTable(table: Element, name: string): TemplateTable {
  const rows = rowsOf(table).map(wordRow)
  const downFrom = (r: number, column: number): number => {
    const next = rows.findIndex((row, i) => i > r && !row.some((one) => one.column === column && one.onward))
    return (next < 0 ? rows.length : next) - r
  }
  return {
    name,
    rows: rows.map((row, r) => ({
      number: r + 1,
      places: row.flatMap(({ cell, column, across, onward }, c) => {
        if (onward) return []
        const text = below(cell, 'p').map(saidBy).join('\n')
        return [placed(`${name}!r${r + 1}c${c + 1}`, text, { column, across, down: downFrom(r, column) })]
      }),
    })),
  }
}

/** What of an office's own `.docx` or `.xlsx` can be marked. Throws UnreadableTemplate. */
export async function readTemplate(template: Uint8Array): Promise<TemplateLayout> {
  const parts = await unpack(template)
  if (parts.has(workbookPart)) return { kind: 'sheet', tables: sheetTables(parts), paragraphs: [] }
  if (!parts.has(documentPart)) throw new UnreadableTemplate('neither a Word file nor a workbook')
  const xml = demandXml(parts, documentPart)
  const paragraphs = paragraphsOf(xml).map((paragraph, i) =>
    placed(`p${i + 1}`, saidBy(paragraph), { column: 1 }),
  )
  const tables = tablesOf(xml).map((table, t) => wordTable(table, `t${t + 1}`))
  return { kind: 'word', tables, paragraphs }
}
