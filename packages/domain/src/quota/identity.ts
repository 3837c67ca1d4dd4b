import { fieldsFlagged, type Form } from '../campaign/form.ts'
import type { Content, FieldValue, Person } from '../content.ts'
import { phonesOf } from '../likeness/marks.ts'
import { workHashes, type FrozenFile } from '../likeness/work.ts'
import type { Other } from '../rules/facts.ts'

/** By what a second entry of the same work or the same author is known. */
export type IdentityMark = { kind: Other['same']; value: string }

/** Names and titles are the same however they are spaced, and in full or half width. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s·•・]/g, '')
    .toLowerCase()

const wordsIn = (value: FieldValue | undefined) => (typeof value === 'string' ? plain(value) : '')

const isPerson = (value: FieldValue | undefined): value is Person =>
  typeof value === 'object' && value !== null && 'mobile' in value

/** The first author or maker that a content names, in the field that the form marks for it; '' where there is none. */
export function authorOf(form: Form, content: Content): string {
  const [field] = fieldsFlagged(form, 'author')
  return field === undefined ? '' : wordsIn(content[field])
}

/** The marks of a content: title, first author, mobile numbers, and the SHA-256 of each file of the work. */
export function identityMarks(form: Form, content: Content, files: readonly FrozenFile[]): IdentityMark[] {
  const marks: IdentityMark[] = [
    { kind: 'title', value: wordsIn(content['title']) },
    { kind: 'author', value: authorOf(form, content) },
    ...Object.values(content)
      .filter(isPerson)
      .flatMap(({ mobile }) => phonesOf({ phone: '', mobile }))
      .map((number): IdentityMark => ({ kind: 'phone', value: String(number) })),
    ...workHashes(form, content, files).map((value): IdentityMark => ({ kind: 'file', value })),
  ]
  return marks.filter(({ value }) => value !== '')
}
