import type { CellValue as ExcelValue } from 'exceljs'

const two = (n: number): string => String(n).padStart(2, '0')

/** A cell as text: formulas by their result, links by their text, dates as days. */
export function cellText(value: ExcelValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date)
    return `${value.getUTCFullYear()}-${two(value.getUTCMonth() + 1)}-${two(value.getUTCDate())}`
  if (typeof value !== 'object') return String(value).trim()
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim()
  if ('hyperlink' in value) return cellText(value.text)
  if ('result' in value) return cellText(value.result)
  return ''
}
