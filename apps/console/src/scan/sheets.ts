import { moved } from '../parts/moved'
import type { PageCode, ScanPart } from './scan.documents'

/** Another case of the same filer whose form lies in what was uploaded. */
export type OtherCase = { entryId: string; versionId: string; title: string; barred: string | null }

/** One page of what was uploaded: how it is turned, whether it belongs to this form, and else to whose. */
export type Sheet = {
  key: string
  uploadId: string
  page: number
  rotate: 0 | 90 | 180 | 270
  used: boolean
  code: string | null
  entryTitle: string | null
  other: OtherCase | null
  /** The other cases that a form of a whole unit names on this page too, whoever uses it. */
  also: OtherCase[]
}

/** What was read on one page: the code of this form where it is there, and the other cases that the page names. */
type ReadPage = PageCode & { also: OtherCase[] }

/** A page that names several cases is one page. */
function pagesOf(read: readonly PageCode[], versionCode: string): ReadPage[] {
  const pages = new Map<string, PageCode[]>()
  for (const one of read) {
    const key = `${one.file} ${one.page}`
    pages.set(key, [...(pages.get(key) ?? []), one])
  }
  return [...pages.values()].flatMap((codes) => {
    const own = codes.find(({ code }) => code === versionCode) ?? codes[0]
    if (!own) return []
    return [{ ...own, also: codes.flatMap((one) => (one === own ? [] : (otherCase(one) ?? []))) }]
  })
}

/**
 * The pages of uploads in their order. A page with a code begins a form, those after it without one belong to the same; pages before any
 * code, and files without codes, are taken for this form's.
 */
export function sheetsOf(pages: readonly PageCode[], versionCode: string): Sheet[] {
  let upload = ''
  let belongs = true
  let other: OtherCase | null = null
  let also: OtherCase[] = []
  return pagesOf(pages, versionCode).map((read) => {
    const { file, page, code, entryTitle } = read
    if (file !== upload || code !== null) {
      belongs = code === null || code === versionCode
      other = belongs ? null : otherCase(read)
      also = read.also
    }
    upload = file
    const key = `${file} ${page}`
    return { key, uploadId: file, page, rotate: 0, used: belongs, code, entryTitle, other, also }
  })
}

function otherCase({ entryId, versionId, entryTitle, barred }: PageCode): OtherCase | null {
  return entryId && versionId ? { entryId, versionId, title: entryTitle ?? '', barred } : null
}

/** Another case with the sheets of its form. */
export type OtherForm = OtherCase & { sheets: Sheet[] }

/** The other cases whose forms were uploaded too, each with its sheets: one PDF may serve several. */
export function othersIn(sheets: readonly Sheet[]): OtherForm[] {
  const found = new Map<string, OtherForm>()
  for (const sheet of sheets) {
    const theirs = sheet.other && !sheet.used ? [sheet.other, ...sheet.also] : sheet.also
    for (const other of theirs) {
      const one = found.get(other.entryId) ?? { ...other, sheets: [] }
      one.sheets.push({ ...sheet, used: true })
      found.set(one.entryId, one)
    }
  }
  return [...found.values()]
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

/** The sheets with one at another place, counted from 0. */
export function movedTo(sheets: readonly Sheet[], key: string, place: number): Sheet[] {
  const byKey = new Map(sheets.map((sheet) => [sheet.key, sheet]))
  return moved([...byKey.keys()], key, place).flatMap((each) => byKey.get(each) ?? [])
}

/** The codes on the sheets in use that are not this version's. */
export function foreignCodes(sheets: readonly Sheet[], versionCode: string): string[] {
  const codes = sheets.filter(({ used }) => used).flatMap(({ code }) => code ?? [])
  return [...new Set(codes)].filter((code) => code !== versionCode)
}
