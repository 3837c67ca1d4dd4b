import { z } from 'zod'

const place = z.string().min(1).max(120)
const field = z.string().min(1).max(90)

/**
 * What of an office's own file takes which field. A place is a cell, `名称!B5` of a workbook or `t1!r2c3` (table, row, cell) of a Word
 * file, or `p4`, a paragraph outside of tables; `#2` after it is the second blank of what is printed there.
 */
const placeMark = z.strictObject({ place, field })

/** Rows that repeat: `first` to `last` are those that the file leaves blank; a column is a letter, or the cell's number in Word. */
const rowsMark = z.strictObject({
  /** A sheet's name, or `t1` for the first table of a Word file. */
  table: z.string().min(1).max(80),
  first: z.int().min(1).max(10_000),
  last: z.int().min(1).max(10_000),
  columns: z
    .array(z.strictObject({ column: z.string().regex(/^([A-Z]{1,3}|[1-9]\d{0,2})$/), field }))
    .max(100),
})

/** All marks of one file. */
export const templateMarksSchema = z.strictObject({
  fields: z.array(placeMark).max(500),
  rows: rowsMark.optional(),
})

export type PlaceMark = z.infer<typeof placeMark>
export type RowsMark = z.infer<typeof rowsMark>
export type TemplateMarks = z.infer<typeof templateMarksSchema>
