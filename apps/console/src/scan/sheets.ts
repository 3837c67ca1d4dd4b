import type { PageCode, ScanPart } from './scan.documents'

/** One page of what was uploaded: how it is turned, and whether it belongs to this form. */
export type Sheet = {
  key: string
  uploadId: string
  page: number
  rotate: 0 | 90 | 180 | 270
  used: boolean
  code: string | null
  entryTitle: string | null
}

/**
 * The pages of uploads in their order. A page with a code begins a form, those after it without one belong to the same; pages before any
 * code, and files without codes, are taken for this form's.
 */
export function sheetsOf(pages: readonly PageCode[], versionCode: string): Sheet[] {
  let upload = ''
  let belongs = true
  return pages.map(({ file, page, code, entryTitle }) => {
    if (file !== upload) belongs = true
    upload = file
    if (code !== null) belongs = code === versionCode
    return { key: `${file} ${page}`, uploadId: file, page, rotate: 0, used: belongs, code, entryTitle }
  })
}

/** The sheets in use as the server takes them: neighbours of one upload turned alike are one part. */
export function partsOf(sheets: readonly Sheet[]): ScanPart[] {
  const parts: ScanPart[] = []
  for (const { uploadId, page, rotate, used } of sheets) {
    if (!used) continue
    const last = parts[parts.length - 1]
    if (last?.uploadId === uploadId && last.rotate === rotate) last.pages.push(page)
    else parts.push({ uploadId, rotate, pages: [page] })
  }
  return parts
}

/** A quarter turn to the right. */
export function turned(sheet: Sheet): Sheet {
  const next = { 0: 90, 90: 180, 180: 270, 270: 0 } as const
  return { ...sheet, rotate: next[sheet.rotate] }
}

/** The sheets with one moved a place up (-1) or down (1). */
export function moved(sheets: readonly Sheet[], key: string, step: -1 | 1): Sheet[] {
  const at = sheets.findIndex((sheet) => sheet.key === key)
  const to = at + step
  const next = [...sheets]
  const [sheet, other] = [next[at], next[to]]
  if (!sheet || !other) return next
  next[at] = other
  next[to] = sheet
  return next
}

/** The codes on the sheets in use that are not this version's. */
export function foreignCodes(sheets: readonly Sheet[], versionCode: string): string[] {
  const codes = sheets.filter(({ used }) => used).flatMap(({ code }) => code ?? [])
  return [...new Set(codes)].filter((code) => code !== versionCode)
}
