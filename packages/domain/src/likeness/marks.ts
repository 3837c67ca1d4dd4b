import { plainText } from '../body/index.ts'
import { fieldsFlagged, type Form } from '../campaign/index.ts'
import type { Body, Content, FieldValue, Person } from '../content.ts'
import { FINGERPRINT_FORMAT, fingerprint, ofTitles } from './fingerprint.ts'
import { mobileKey } from '../participation/shown.ts'
import { authorsOf, namesIn } from '../quota/author.ts'
import { shinglesOf } from './shingles.ts'
import { workHashes, type FrozenFile } from './work.ts'

/** Marks made in one way can be compared; whoever changes a constant of this folder changes the name, and makes those stored anew. */
export const MARKS_FORMAT = `marks-3 ${FINGERPRINT_FORMAT}`

/** The formats of before, whose marks a worker makes anew: the first knew no people in some of its rows, the second no authors but the first. */
export const olderFormats: readonly string[] = [
  `marks-1 ${FINGERPRINT_FORMAT}`,
  `marks-2 ${FINGERPRINT_FORMAT}`,
]

/** From which likeness on, between 0 and 1, two titles or two texts are told as alike; texts about one matter share less than a third. */
export const alikeFrom = Object.freeze({ title: 0.6, text: 0.5 })

/** By what two entries can be found alike. Each has numbers of its own, so that one list of keys can be searched for all. */
export const grounds = ['text', 'title', 'file', 'phone', 'person'] as const
export type Ground = (typeof grounds)[number]

const span = 2 ** 40

/** What one text is found again by: `keys` are searched, the shingles of title and text (signed, 32 bits) are compared exactly. */
export type Marks = { keys: number[]; title: number[]; text: number[] }

const keyOf = (ground: Ground, value: number): number => grounds.indexOf(ground) * span + (value % span)

/** The first and the last key that a ground can have. */
export const keysOf = (ground: Ground): [first: number, last: number] => [
  keyOf(ground, 0),
  keyOf(ground, span - 1),
]

const isPerson = (value: FieldValue | undefined): value is Person =>
  typeof value === 'object' && value !== null && 'mobile' in value

const wordsIn = (value: FieldValue | undefined): string => {
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.every((block) => typeof block === 'object')
    ? plainText(value as Body)
    : ''
}

const digitsOf = (text: string): string => text.normalize('NFKC').replaceAll(/\D/g, '').slice(-11)

/** The numbers of a person's telephones, without marks, the last eleven digits; too short ones are an extension or a mistake. */
export function phonesOf({ phone, mobile }: Pick<Person, 'phone' | 'mobile'>): number[] {
  const numbers = [phone, mobile].map((text) => mobileKey(text) ?? digitsOf(text))
  return [...new Set(numbers.filter((digits) => digits.length >= 7).map(Number))]
}

const signed = (shingles: ReadonlySet<number>): number[] => [...shingles].map((shingle) => shingle | 0)

/** Somebody who is no author is known by name and mailbox together, for a name alone is borne by many. */
const mailedTo = ({ name, email }: Pick<Person, 'name' | 'email'>): string[] =>
  name.trim() === '' || email.trim() === '' ? [] : [`${name}${email}`]

/** Who a content names: its authors by name, as the rule of one work an author knows them, and other people. */
function personsOf(form: Form, content: Content): string[] {
  const named = Object.values(content).filter(isPerson)
  const authors = authorsOf(form, content).map(({ name }) => name)
  return [...new Set([...authors, ...named.flatMap(mailedTo)])]
}

/** One number for a whole text, however it is spaced. */
const wholeOf = (text: string): number[] => [...shinglesOf(text, Number.MAX_SAFE_INTEGER)]

/** What is known of an entry or of a case of former years: hexadecimal SHA-256 of its files, its title, text, telephones and people. */
export type Known = {
  title: string
  text: string
  files: readonly string[]
  phones: readonly number[]
  persons: readonly string[]
}

/** The marks by which something known is found again. */
export function marksOf({ title, text, files, phones, persons }: Known): Marks {
  const [titles, texts] = [shinglesOf(title, 2), shinglesOf(text)]
  const keys = [
    ...fingerprint(texts).map((value) => keyOf('text', value)),
    ...fingerprint(titles, ofTitles).map((value) => keyOf('title', value)),
    ...files.map((hash) => keyOf('file', Number.parseInt(hash.slice(0, 10), 16))),
    ...phones.map((value) => keyOf('phone', value)),
    ...persons.flatMap(wholeOf).map((value) => keyOf('person', value)),
  ]
  return { keys: [...new Set(keys)], title: signed(titles), text: signed(texts) }
}

/** What is known of a version: its title, all that counts as its text, the work's files, the persons it names and their telephones. */
export function knownOf(form: Form, content: Content, files: readonly FrozenFile[]): Known {
  const { title } = content
  return {
    title: typeof title === 'string' ? title : '',
    text: fieldsFlagged(form, 'countsAsText')
      .map((field) => wordsIn(content[field]))
      .join('\n'),
    files: workHashes(form, content, files),
    phones: [...new Set(Object.values(content).filter(isPerson).flatMap(phonesOf))],
    persons: personsOf(form, content),
  }
}

/** What a catalogue of former years says of a case; what it does not say is ''. */
export type PastKnown = { title: string; phone: string; author: string; contact: string; email: string }

/** What is known of a case of former years. */
export function knownOfPast({ title, phone, author, contact, email }: PastKnown): Known {
  const persons = [...new Set([...namesIn(author), ...mailedTo({ name: contact, email })])]
  return { title, text: '', files: [], phones: phonesOf({ phone, mobile: '' }), persons }
}
