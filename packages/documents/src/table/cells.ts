import type { Alignment, Borders, Cell, Font, Style } from 'exceljs'
import { xmlText } from '../model/xmlText.ts'
import { looksLikeFormula, standing } from './quotePrefix.ts'

const line = { style: 'thin', color: { argb: 'FF808080' } } as const
export const ruled: Partial<Borders> = { top: line, left: line, bottom: line, right: line }

export const textFont: Partial<Font> = { name: '宋体', size: 11 }
export const headFont: Partial<Font> = { name: '黑体', size: 11 }
export const titleFont: Partial<Font> = { name: '方正小标宋简体', size: 18 }

const wrapped: Partial<Alignment> = { vertical: 'middle', wrapText: true }

/** Excel's limit of a cell. */
const longest = 32767

export type CellValue = string | number | Date | undefined

/** exceljs writes a style once for each object it is given, so cells that look alike share one: half the time of a long table. */
const styles = new Map<string, Partial<Style>>()

function styleOf(text: string, format: string, horizontal?: Alignment['horizontal']): Partial<Style> {
  const key = `${format} ${horizontal} ${looksLikeFormula(text)}`
  const known = styles.get(key)
  if (known) return known
  const alignment = standing(horizontal === undefined ? wrapped : { ...wrapped, horizontal }, text)
  const style = { font: textFont, border: ruled, alignment, numFmt: format }
  styles.set(key, style)
  return style
}

/** Puts a value into a cell by its own type: a string is always a text, whatever it begins with. */
export function put(
  cell: Cell,
  value: CellValue,
  { format = 'General', horizontal }: { format?: string; horizontal?: Alignment['horizontal'] } = {},
): void {
  const text = typeof value === 'string' ? xmlText(value).slice(0, longest) : undefined
  cell.value = text ?? value ?? null
  cell.style = styleOf(text ?? '', text === undefined ? format : '@', horizontal)
}

export function putHead(cell: Cell, label: string): void {
  cell.value = label
  cell.font = headFont
  cell.border = ruled
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0F0F0' } }
  cell.alignment = standing({ vertical: 'middle', horizontal: 'center', wrapText: true }, label)
}

/** How much of a column's width a text takes. */
export const unitsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x250 ? 1.1 : 2.2), 0)

/** Lines that a text takes when it is wrapped at a width. */
export const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(unitsOf(line) / width)), 0)

/** The tallest row that all programs take. */
export const tallest = 400

/** Points a row needs for its wrapped texts: not every program finds out by itself. `widths` are those of the columns. */
export function rowHeight(values: CellValue[], widths: number[]): number {
  const lines = values.map((value, i) => linesOf(String(value ?? ''), widths[i] ?? 10))
  return Math.min(tallest, 6 + 15 * Math.max(1, ...lines))
}
