import type { Form } from '../campaign/form.ts'
import type { Content, FieldValue, Person } from '../content.ts'
import { workHashes, type FrozenFile } from '../likeness/work.ts'
import { mobileKey } from '../participation/shown.ts'
import type { Other } from '../rules/facts.ts'
import { authorOf, wordsIn } from './author.ts'

/** By what a second entry of the same work or the same author is known. */
export type IdentityMark = { kind: Other['same']; value: string }

const isPerson = (value: FieldValue | undefined): value is Person =>
  typeof value === 'object' && value !== null && 'mobile' in value

/** The marks of a content: title, first author, mobile numbers, and the SHA-256 of each file of the work. */
export function identityMarks(form: Form, content: Content, files: readonly FrozenFile[]): IdentityMark[] {
  const marks: IdentityMark[] = [
    { kind: 'title', value: wordsIn(content['title']) },
    { kind: 'author', value: authorOf(form, content) },
    ...Object.values(content)
      .filter(isPerson)
      .map(({ mobile }): IdentityMark => ({ kind: 'phone', value: mobileKey(mobile) ?? '' })),
    ...workHashes(form, content, files).map((value): IdentityMark => ({ kind: 'file', value })),
  ]
  return marks.filter(({ value }) => value !== '')
}
