import type { Field, Form } from '../campaign/form.ts'
import type { Content } from '../content.ts'
import { rowsIn } from './values.ts'

/** A file that a content names, by its id, and the field that names it. */
export type NamedFile = { field: string; file: string }

const ids = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

function filesOf(field: Field, content: Content): string[] {
  if (field.type === 'files') return ids(content[field.id])
  const columns = (field.columns ?? []).filter(({ type }) => type === 'files')
  return rowsIn(content[field.id]).flatMap((row) => columns.flatMap(({ id }) => ids(row[id])))
}

/** The files that a content names in fields of files and in the cells of its rows; pictures of the text are none of these. */
export function namedFiles(form: Pick<Form, 'fields'>, content: Content): NamedFile[] {
  return form.fields.flatMap((field) =>
    filesOf(field, content).map((file): NamedFile => ({ field: field.id, file })),
  )
}
