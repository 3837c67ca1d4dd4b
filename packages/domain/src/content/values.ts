import type { FieldValue, Quantity, Row } from '../content.ts'

/** The rows of a field of rows; none where the field is unfilled or holds something else. */
export function rowsIn(value: FieldValue | undefined): Row[] {
  return typeof value === 'object' && !Array.isArray(value) && 'rows' in value ? value.rows : []
}

/** The figure of a field of figures, or undefined where there is none. */
export function quantityIn(value: FieldValue | undefined): Quantity | undefined {
  return typeof value === 'object' && !Array.isArray(value) && 'value' in value ? value : undefined
}
