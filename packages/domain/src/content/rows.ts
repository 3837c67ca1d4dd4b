import { z } from 'zod'
import type { Field, RowColumn } from '../campaign/form.ts'
import type { FieldValue, Row } from '../content.ts'
import { isDay } from '../deadline/instant.ts'
import { namedBy } from '../rules/kind.ts'
import type { Finding } from '../violation.ts'

export type Read = { value: FieldValue } | { finding: Finding }

export const quantitySchema = z.strictObject({
  value: z.number().min(0).max(1e15),
  qualifier: z.enum(['over', 'nearly', 'above', 'about']).optional(),
})

const text = z.string().max(2000)

const cells: Readonly<Record<RowColumn['type'], (column: RowColumn) => z.ZodType<Row[string]>>> =
  Object.freeze({
    text: () => text,
    date: () => text.refine((day) => day === '' || isDay(day)),
    choice: ({ options }) =>
      text.refine((id) => id === '' || options === undefined || options.some((option) => option.id === id)),
    quantity: () => quantitySchema,
    files: () => z.array(z.string().min(1).max(100)).max(20),
  })

/** A field of rows: at most 200, each with cells of the field's own columns. */
export function readRows(field: Field, value: unknown): Read {
  const columns = field.columns ?? []
  const row = z.strictObject(
    Object.fromEntries(columns.map((column) => [column.id, cells[column.type](column).optional()])),
  )
  const read = z.strictObject({ rows: z.array(row).max(200) }).safeParse(value)
  if (!read.success)
    return { finding: { path: field.id, message: 'field.wrongType', args: namedBy(field.label) } }
  const rows = read.data.rows.map((each) =>
    Object.fromEntries(
      Object.entries(each).flatMap(([id, cell]) => (cell === undefined ? [] : [[id, cell]])),
    ),
  )
  return { value: { rows } }
}
