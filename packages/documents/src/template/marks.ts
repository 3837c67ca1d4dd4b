/**
 * What of a template takes which field. A place is a cell, `名称!B5` of a workbook or `t1!r2c3` (table, row, cell) of a Word file, or
 * `p4`, a paragraph outside of tables; `#2` after it is the second blank of what is printed there.
 */
export type PlaceMark = { place: string; field: string }

/** Rows that repeat: `first` to `last` are those that the template leaves blank; a column is a letter, or the cell's number in Word. */
export type RowsMark = {
  /** A sheet's name, or `t1` for the first table of a Word file. */
  table: string
  first: number
  last: number
  columns: { column: string; field: string }[]
}

export type TemplateMarks = { fields: PlaceMark[]; rows?: RowsMark }

/** A text as it shall be read, or a number, which a workbook can add up. */
export type TemplateValue = string | number

/** What goes into a template. */
export type TemplateData = {
  fields: { [field: string]: TemplateValue }
  rows: { [field: string]: TemplateValue }[]
  /** Printed at the foot of each page: the words, and the address in the QR code. */
  code?: { words: string; address: string }
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
