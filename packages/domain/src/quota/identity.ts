import type { Form } from '../campaign/form.ts'
import type { Content, FieldValue, Person } from '../content.ts'
import { workHashes, type FrozenFile } from '../likeness/work.ts'
import { mobileKey } from '../participation/shown.ts'
import type { SharedMark } from '../rules/facts.ts'
import { authorsOf, wordsIn, type NamedAuthor } from './author.ts'

/** By what a second entry of the same work or the same author is known. */
export type IdentityMark = { kind: SharedMark; value: string }

const isPerson = (value: FieldValue | undefined): value is Person =>
  typeof value === 'object' && value !== null && 'mobile' in value

/** A person who files as a unit has no unit besides: two of one name are two. */
const isPlaced = ({ name, unit }: NamedAuthor): boolean => unit !== '' && unit !== name

type Work = { content: Content; files: readonly FrozenFile[]; filer: string }

/**
 * The marks of a content of a filer, by its name: title, authors by name and by name with unit, mobile numbers, and the SHA-256 of each file of
 * the work.
 */
export function identityMarks(form: Form, { content, files, filer }: Work): IdentityMark[] {
  const authors = authorsOf(form, content, filer)
  const of = (kind: SharedMark, values: readonly string[]): IdentityMark[] =>
    [...new Set(values)].filter((value) => value !== '').map((value) => ({ kind, value }))
  return [
    ...of('title', [wordsIn(content['title'])]),
    ...of(
      'author',
      authors.map(({ name }) => name),
    ),
    ...of(
      'person',
      authors.filter(isPlaced).map(({ name, unit }) => `${name}@${unit}`),
    ),
    ...of(
      'phone',
      Object.values(content)
        .filter(isPerson)
        .map(({ mobile }) => mobileKey(mobile) ?? ''),
    ),
    ...of('file', workHashes(form, content, files)),
  ]
}
