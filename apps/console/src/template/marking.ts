import type { RowsMark, TemplateLayout, TemplateMarks } from '@huibian/domain'

/** The field that a place takes, or nothing. */
export function fieldAt(marks: TemplateMarks, place: string): string {
  return marks.fields.find((mark) => mark.place === place)?.field ?? ''
}

const wholeOf = (place: string): string => place.replace(/#\d+$/, '')

/** A place takes another field, or none; the whole of a place and its blanks exclude one another. */
export function withField(marks: TemplateMarks, place: string, field: string): TemplateMarks {
  const blank = place !== wholeOf(place)
  const excluded = (other: string): boolean =>
    other === place || (blank ? other === wholeOf(place) : wholeOf(other) === place)
  const kept = marks.fields.filter((mark) => !excluded(mark.place))
  return { ...marks, fields: field === '' ? kept : [...kept, { place, field }] }
}

/** Whether a row of a table is among those that repeat. */
export function repeats({ rows }: TemplateMarks, table: string, number: number): boolean {
  return rows !== undefined && rows.table === table && number >= rows.first && number <= rows.last
}

/** The column in which a place stands, as marks of rows name it. */
export function columnOf(place: string): string {
  return /!([A-Z]+)\d+$/.exec(place)?.[1] ?? /!r\d+c(\d+)$/.exec(place)?.[1] ?? ''
}

/** The field that a column of the repeated rows takes, or nothing. */
export function columnField({ rows }: TemplateMarks, column: string): string {
  return rows?.columns.find((one) => one.column === column)?.field ?? ''
}

/** A column of the repeated rows takes another field, or none. */
export function withColumn(marks: TemplateMarks, column: string, field: string): TemplateMarks {
  if (!marks.rows) return marks
  const kept = marks.rows.columns.filter((one) => one.column !== column)
  return {
    ...marks,
    rows: { ...marks.rows, columns: field === '' ? kept : [...kept, { column, field }] },
  }
}

/** Other rows repeat, or none; columns stay with their table, and what was marked singly in those rows is given up. */
export function withRows(
  marks: TemplateMarks,
  layout: TemplateLayout,
  range: Omit<RowsMark, 'columns'> | undefined,
): TemplateMarks {
  if (!range) return { fields: marks.fields }
  const columns = marks.rows?.table === range.table ? marks.rows.columns : []
  const table = layout.tables.find(({ name }) => name === range.table)
  const inside = new Set(
    table?.rows
      .filter(({ number }) => number >= range.first && number <= range.last)
      .flatMap(({ places }) => places.map(({ place }) => place)),
  )
  return {
    fields: marks.fields.filter(({ place }) => !inside.has(wholeOf(place))),
    rows: { ...range, columns },
  }
}

/** What can be kept: rows without a column are still being chosen, and are left out. */
export function whole({ fields, rows }: TemplateMarks): TemplateMarks {
  return rows && rows.columns.length > 0 ? { fields, rows } : { fields }
}

/** Whether two sets of marks say the same, in whatever order. */
export function sameMarks(one: TemplateMarks, other: TemplateMarks): boolean {
  const said = ({ fields, rows }: TemplateMarks): string =>
    [
      ...fields.map(({ place, field }) => `${place}=${field}`).sort(),
      rows ? `${rows.table} ${rows.first}-${rows.last}` : '',
      ...(rows?.columns.map(({ column, field }) => `${column}=${field}`).sort() ?? []),
    ].join('\n')
  return said(one) === said(other)
}
