import type { Parts } from './container.ts'
import { drop, relationsOf } from './relations.ts'
import type { Cells } from './sheetCells.ts'
import { copyFormula, type Shift, shiftFormula, shiftRange } from './shift.ts'
import { shiftNotes } from './sheetNotes.ts'
import { type Sheet, sheetsOf, workbookPart } from './workbook.ts'
import { below, demandXml, make, putXml, within } from './xml.ts'

/** References of a sheet to its own cells, by element. */
const references: { [element: string]: string } = {
  mergeCell: 'ref',
  dimension: 'ref',
  autoFilter: 'ref',
  hyperlink: 'ref',
  dataValidation: 'sqref',
  conditionalFormatting: 'sqref',
  protectedRange: 'sqref',
  ignoredError: 'sqref',
  selection: 'sqref',
  f: 'ref',
}

/** Where a sheet holds formulas: its cells, what a cell may be chosen from, and by what it is coloured. */
const formulasIn = (xml: XMLDocument): Element[] =>
  ['f', 'formula', 'formula1', 'formula2'].flatMap((name) => within(xml, name))

const renumber = (row: Element, number: number): void => {
  row.setAttribute('r', String(number))
  for (const cell of below(row, 'c'))
    cell.setAttribute('r', (cell.getAttribute('r') ?? '').replace(/\d+$/, String(number)))
}

function shiftSheet(xml: XMLDocument, names: { own: string; sheet: string }, shift: Shift): void {
  for (const formula of formulasIn(xml)) {
    // What newer programs write beside it holds the formula in an element of its own.
    if (below(formula).length > 0) continue
    const text = formula.textContent ?? ''
    const next = shiftFormula(text, names, shift)
    if (next !== text) formula.textContent = next
  }
  if (names.own !== names.sheet) return
  for (const [element, attribute] of Object.entries(references))
    for (const one of within(xml, element)) {
      const value = one.getAttribute(attribute)
      if (value) one.setAttribute(attribute, shiftRange(value, shift))
    }
  for (const one of within(xml, 'brk').filter(({ parentNode }) =>
    parentNode?.nodeName.endsWith('rowBreaks'),
  )) {
    const row = Number(one.getAttribute('id'))
    if (row > shift.after) one.setAttribute('id', String(row + shift.by))
  }
}

/** Pictures and boxes that stand below the new rows stand lower. */
function shiftDrawings(parts: Parts, sheet: Sheet, { after, by }: Shift): void {
  for (const { kind, part } of relationsOf(parts, sheet.part)) {
    if (kind !== 'drawing') continue
    const xml = demandXml(parts, part)
    for (const anchor of [...within(xml, 'from'), ...within(xml, 'to')])
      for (const row of below(anchor, 'row'))
        if (Number(row.textContent) >= after) row.textContent = String(Number(row.textContent) + by)
    putXml(parts, part, xml)
  }
}

/** Names, formulas of other sheets, and the order of calculation, which is made anew on opening. */
function shiftOthers(parts: Parts, sheet: Sheet, shift: Shift): void {
  const workbook = demandXml(parts, workbookPart)
  for (const name of within(workbook, 'definedName'))
    name.textContent = shiftFormula(name.textContent ?? '', { own: '', sheet: sheet.name }, shift)
  putXml(parts, workbookPart, workbook)
  for (const other of sheetsOf(parts).filter(({ part }) => part !== sheet.part)) {
    const xml = demandXml(parts, other.part)
    if (formulasIn(xml).length === 0) continue
    shiftSheet(xml, { own: other.name, sheet: sheet.name }, shift)
    putXml(parts, other.part, xml)
  }
  const chain = relationsOf(parts, workbookPart).find(({ kind }) => kind === 'calcChain')?.part
  if (chain !== undefined) drop(parts, workbookPart, chain)
}

/** Merged cells of one row, once more for each of the rows that were made like it. */
function mergeAlike(xml: XMLDocument, like: number, made: readonly number[]): void {
  const [merges] = within(xml, 'mergeCells')
  if (!merges) return
  const inRow = below(merges).flatMap((one) => {
    const [, from, a, to, b] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(one.getAttribute('ref') ?? '') ?? []
    return Number(a) === like && Number(b) === like ? [[from, to] as const] : []
  })
  for (const row of made)
    for (const [from, to] of inRow)
      merges.appendChild(make(merges, 'mergeCell', { ref: `${from}${row}:${to}${row}` }))
  merges.setAttribute('count', String(below(merges).length))
}

export type Opened = { sheet: Sheet; xml: XMLDocument; cells: Cells }

/** Inserts rows that look like the last of a run below it; whatever stood below moves down with all that refers to it. */
export function insertRows(parts: Parts, { sheet, xml, cells }: Opened, shift: Shift): void {
  const like = cells.row(shift.after)
  const lower = cells.rows().filter((row) => Number(row.getAttribute('r')) > shift.after)
  for (const row of lower) renumber(row, Number(row.getAttribute('r')) + shift.by)
  shiftSheet(xml, { own: sheet.name, sheet: sheet.name }, shift)
  const numbers = Array.from({ length: shift.by }, (_, i) => shift.after + i + 1)
  for (const number of numbers) {
    const row = like.cloneNode(true) as Element
    for (const formula of within(row, 'f'))
      formula.textContent = copyFormula(formula.textContent ?? '', number - shift.after)
    renumber(row, number)
    cells.data.insertBefore(row, lower[0] ?? null)
  }
  mergeAlike(xml, shift.after, numbers)
  shiftDrawings(parts, sheet, shift)
  shiftNotes(parts, sheet.part, shift)
  shiftOthers(parts, sheet, shift)
}
