import { type Parts, UnreadableTemplate } from './container.ts'
import { relationNames, relationsOf } from './relations.ts'
import { below, demandXml, within } from './xml.ts'

export const workbookPart = 'xl/workbook.xml'

/** A sheet of a workbook: its name, its number from 0, and the part that holds it. */
export type Sheet = { name: string; index: number; part: string }

/** The sheets in the order of their tabs. */
export function sheetsOf(parts: Parts): Sheet[] {
  const relations = relationsOf(parts, workbookPart)
  return within(demandXml(parts, workbookPart), 'sheet').map((sheet, index) => {
    const id = sheet.getAttributeNS(relationNames, 'id')
    const part = relations.find((one) => one.id === id)?.part
    if (part === undefined) throw new UnreadableTemplate('a sheet has no part')
    return { name: sheet.getAttribute('name') ?? '', index, part }
  })
}

/** A text as a workbook holds it: its runs one after another, without what is said on how to pronounce it. */
export const textIn = (holder: Element): string =>
  within(holder, 't')
    .filter(({ parentNode }) => parentNode === null || parentNode.nodeName.replace(/^.*:/, '') !== 'rPh')
    .map((run) => run.textContent ?? '')
    .join('')

/** Texts that cells refer to by number. */
export function sharedTexts(parts: Parts): string[] {
  const part = relationsOf(parts, workbookPart).find(({ kind }) => kind === 'sharedStrings')?.part
  return part === undefined ? [] : below(demandXml(parts, part).documentElement, 'si').map(textIn)
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** Row and column of a cell, from 1; undefined where the text names none. */
export function readCell(cell: string): { row: number; column: number } | undefined {
  const [, letters, row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(cell) ?? []
  return letters === undefined ? undefined : { row: Number(row), column: columnNumber(letters) }
}
