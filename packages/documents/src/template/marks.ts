import type { PlaceMark } from '@huibian/domain'

/** A text as it shall be read, or a number, which a workbook can add up. */
export type TemplateValue = string | number

/** What goes into a template. */
export type TemplateData = {
  fields: { [field: string]: TemplateValue }
  rows: { [field: string]: TemplateValue }[]
  /** Printed at the foot of each page: the words, and the address in the QR code, where there is one. */
  code?: { words: string; address?: string }
}

/** A place that a template does not have: the marks were made on another file. */
export class NoSuchPlace extends Error {
  constructor(readonly place: string) {
    super(`The template has no place ${place}`)
  }
}

/** A mark, with the place and the blank in it that it names; none for the whole. */
export type ReadMark = PlaceMark & { at: string; blank: number | undefined }

function readMark({ place, field }: PlaceMark): ReadMark {
  const [, at = place, blank] = /^(.*?)(?:#(\d+))?$/su.exec(place) ?? []
  return { place, field, at, blank: blank === undefined ? undefined : Number(blank) }
}

/** Marks in an order in which they can be filled: of several blanks in one place the last is first, so that the others keep their number. */
export const lastBlankFirst = (marks: readonly PlaceMark[]): ReadMark[] =>
  marks.map(readMark).toSorted((a, b) => (b.blank ?? 0) - (a.blank ?? 0))
