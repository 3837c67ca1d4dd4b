import type { Field, Form } from '../campaign/form.ts'
import { wordsOf } from '../campaign/text.ts'
import { isUnfilled } from '../content/blank.ts'
import { personParts, type PersonPart } from '../content/printed.ts'
import type { Content, FieldValue, Person } from '../content.ts'
import type { Finding } from '../violation.ts'
import { readFigure } from '../week/figure.ts'
import { typedValue } from './typed.ts'

/** What somebody wrote under a label of a form: `key` is the id of a field, or of a part of a person (`contact.mobile`). */
export type FilledPlace = { key: string; label: string; text: string }

const nobody: Person = { name: '', title: '', phone: '', mobile: '', email: '' }

const isPart = (name: string | undefined): name is PersonPart => name !== undefined && name in personParts

const personIn = (value: FieldValue | undefined): Person =>
  typeof value === 'object' && !Array.isArray(value) && 'mobile' in value ? value : nobody

/** A person on one line, as forms print one: name and title first, numbers and mail by what they look like. */
function personSaid(text: string): Person | undefined {
  const person = { ...nobody }
  const partOf = (said: string): PersonPart => {
    if (said.includes('@')) return 'email'
    if (/^1\d{10}$/.test(said)) return 'mobile'
    if (/^[\d()（）+\-转 ]{5,}$/.test(said)) return 'phone'
    return person.name === '' ? 'name' : 'title'
  }
  for (const said of text.split(/[\s　、，,；;]+/).filter(Boolean)) {
    const part = partOf(said)
    if (person[part] !== '') return undefined
    person[part] = said
  }
  return person
}

function figureSaid({ label, required, unit = '' }: Field, text: string): FieldValue | undefined {
  const read = readFigure(text, { name: wordsOf(label), unit: wordsOf(unit) })
  if ('finding' in read || read.figure.state === 'blank') return undefined
  if (read.figure.state === 'given') return read.figure.quantity
  return required ? undefined : { value: 0, notHeld: true }
}

/** A text is taken where none stands yet: one that stands has figures and headings that a cell cannot say. */
function bodySaid(text: string, before: FieldValue | undefined): FieldValue | undefined {
  if (!isUnfilled(before)) return undefined
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => ({ type: 'paragraph' as const, inlines: [{ text: line.trim() }] }))
}

function valueOf(field: Field, text: string, before: FieldValue | undefined): FieldValue | undefined {
  if (field.type === 'quantity') return figureSaid(field, text)
  if (field.type === 'rich') return bodySaid(text, before)
  if (field.type === 'person') return personSaid(text)
  return field.type === 'rows' || field.type === 'files' ? undefined : typedValue(field, text)
}

const same = (one: string, other: string): boolean =>
  one.normalize('NFKC').replace(/\s/g, '') === other.normalize('NFKC').replace(/\s/g, '')

/**
 * What a filled form says that differs from what was `printed` on it; an emptied place says nothing. What cannot be taken is told:
 * `filled.unreadable`, or `filled.fixed` where the system fills the field in itself.
 */
export function filledContent(
  { fields }: Pick<Form, 'fields'>,
  { content: before, printed }: { content: Content; printed: readonly FilledPlace[] },
  filled: readonly FilledPlace[],
): { content: Content; findings: Finding[] } {
  const content: Content = {}
  const findings: Finding[] = []
  const was = new Map(printed.map(({ key, text }) => [key, text]))
  for (const { key, label, text } of filled) {
    if (text.trim() === '' || same(text, was.get(key) ?? '')) continue
    const [id = '', part] = key.split('.')
    const field = fields.find((each) => each.id === id)
    const told = { ...(field ? { path: id } : {}), args: { label, said: text.slice(0, 500) } }
    const value = field && !isPart(part) ? valueOf(field, text, before[id]) : undefined
    if (field === undefined || field.filledFrom) findings.push({ message: 'filled.fixed', ...told })
    else if (isPart(part)) content[id] = { ...personIn(content[id] ?? before[id]), [part]: text.trim() }
    else if (value === undefined) findings.push({ message: 'filled.unreadable', ...told })
    else content[id] = value
  }
  return { content, findings }
}
