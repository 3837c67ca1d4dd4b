import type { Field, Form } from '../campaign/form.ts'
import { rowsIn } from '../content/values.ts'
import type { Content, FieldValue } from '../content.ts'

/** Names and titles are the same however they are spaced, and in full or half width. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s·•・]/g, '')
    .toLowerCase()

export const wordsIn = (value: FieldValue | undefined): string =>
  typeof value === 'string' ? plain(value) : ''

const flagged = ({ fields }: Form): Field[] => fields.filter(({ flags }) => flags.includes('author'))

/** The first author or maker that a content names, in the field that the form marks for it; '' where there is none. */
export function authorOf(form: Form, content: Content): string {
  const field = flagged(form).find(({ type }) => type !== 'rows')
  return field === undefined ? '' : wordsIn(content[field.id])
}

/** Each name by itself where several were written into one text. */
export const namesIn = (text: string): string[] =>
  plain(text)
    .split(/[、,;/]/)
    .filter((name) => name !== '')

/** An author by name and, where the form asks for it, unit; both as they are compared. */
export type NamedAuthor = { name: string; unit: string }

const cellIn = (row: { [column: string]: unknown }, column: string): string =>
  typeof row[column] === 'string' ? plain(row[column]) : ''

/** The other authors or makers, in rows that the form marks as authors too, by their columns `name` and `unit`. */
function othersIn(form: Form, content: Content): NamedAuthor[] {
  const rows = flagged(form).filter(({ type }) => type === 'rows')
  return rows
    .flatMap(({ id }) => rowsIn(content[id]))
    .flatMap((row) => namesIn(cellIn(row, 'name')).map((name) => ({ name, unit: cellIn(row, 'unit') })))
}

/** All authors and makers that a content names, one by one; the first ones are of the unit that files. */
export function authorsOf(form: Form, content: Content, filer = ''): NamedAuthor[] {
  const unit = plain(filer)
  return [...namesIn(authorOf(form, content)).map((name) => ({ name, unit })), ...othersIn(form, content)]
}
