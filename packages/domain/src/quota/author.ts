import { fieldsFlagged, type Form } from '../campaign/form.ts'
import type { Content, FieldValue } from '../content.ts'

/** Names and titles are the same however they are spaced, and in full or half width. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s·•・]/g, '')
    .toLowerCase()

export const wordsIn = (value: FieldValue | undefined): string =>
  typeof value === 'string' ? plain(value) : ''

/** The first author or maker that a content names, in the field that the form marks for it; '' where there is none. */
export function authorOf(form: Form, content: Content): string {
  const [field] = fieldsFlagged(form, 'author')
  return field === undefined ? '' : wordsIn(content[field])
}

/** Each name by itself where several were written into one text. */
export const namesIn = (text: string): string[] =>
  plain(text)
    .split(/[、,;/]/)
    .filter((name) => name !== '')

/** The authors or makers that a content names, as `authorOf` reads them, one by one. */
export const authorsOf = (form: Form, content: Content): string[] => namesIn(authorOf(form, content))
