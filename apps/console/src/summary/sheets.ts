import type { Uploaded } from '../parts'
import type { ScanPart } from './summary.documents'

/** One uploaded file of a scan, as the clerk laid it out. */
export type Sheet = Uploaded & { rotate: number }

export function turned(sheets: readonly Sheet[], at: number): Sheet[] {
  return sheets.map((sheet, place) =>
    place === at ? { ...sheet, rotate: (sheet.rotate + 90) % 360 } : sheet,
  )
}

/** Exchanges a sheet with its neighbour; beyond the ends nothing moves. */
export function shifted(sheets: readonly Sheet[], at: number, by: -1 | 1): Sheet[] {
  const one = sheets[at]
  const other = sheets[at + by]
  if (!one || !other) return [...sheets]
  return sheets.map((sheet, place) => (place === at ? other : place === at + by ? one : sheet))
}

export function without(sheets: readonly Sheet[], at: number): Sheet[] {
  return sheets.filter((_, place) => place !== at)
}

export function partsOf(sheets: readonly Sheet[]): ScanPart[] {
  return sheets.map(({ uploadId, rotate }) => ({ uploadId, rotate }))
}
