import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { quoted } from '../campaign/text.ts'
import { isUnfilled } from '../content/blank.ts'
import type { Field, Form } from '../campaign/form.ts'
import type { Content, Person, Row } from '../content.ts'
import { rowsIn } from '../content/values.ts'
import type { Finding } from '../violation.ts'
import { kind, named, namedBy, toFields, type RuleKind } from './kind.ts'
import { demanded, sameOnly } from './tightness.ts'

const params = z.strictObject({ fields: z.array(idSchema).min(1).optional() })

const isPerson = (value: Content[string] | undefined): value is Person =>
  typeof value === 'object' && !Array.isArray(value) && 'name' in value

/** A person who cannot be reached is no contact. */
const unreachable = (value: Content[string] | undefined) =>
  isPerson(value) && value.phone.trim() === '' && value.mobile.trim() === ''

const address = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/

/** A person's mail addresses, of which offices write several in one box; one that is none goes into tables and mails and reaches nobody. */
const wrongMail = (value: Content[string] | undefined): string | undefined =>
  isPerson(value)
    ? value.email.split(/[;；,，、\s]+/).find((one) => one !== '' && !address.test(one))
    : undefined

const isBlankCell = (cell: Row[string] | undefined): boolean =>
  cell === undefined ||
  (typeof cell !== 'object' ? cell.trim() === '' : Array.isArray(cell) && cell.length === 0)

/** The cells that a field's columns require and a row leaves empty. */
function blankCells(field: Field, value: Content[string] | undefined): Finding[] {
  const required = (field.columns ?? []).filter((column) => column.required)
  return rowsIn(value).flatMap((row, at) =>
    required
      .filter(({ id }) => isBlankCell(row[id]))
      .map(({ id, label }) => {
        const { field: column, fieldEn: columnEn } = namedBy(label)
        const args = { ...namedBy(field.label), n: at + 1, column, columnEn }
        return { path: `${field.id}.${at}.${id}`, message: 'row.unfilled', args }
      }),
  )
}

function wrongAt({ content, form }: { content: Content; form: Form }, id: string): Finding[] {
  if (isUnfilled(content[id])) return [{ path: id, message: 'field.unfilled', args: named(form, id) }]
  if (unreachable(content[id])) return [{ path: id, message: 'person.unreachable', args: named(form, id) }]
  const mail = wrongMail(content[id])
  return mail === undefined
    ? []
    : [{ path: id, message: 'person.wrongMail', args: { ...named(form, id), mail: mail.slice(0, 40) } }]
}

/** Every field named is filled; without names, every field that the form requires, and in rows every column. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'form'> = ({ fields }, facts) => {
  if (fields) return fields.flatMap((id) => wrongAt(facts, id))
  return facts.form.fields.flatMap((field) => [
    ...(field.required ? wrongAt(facts, field.id) : []),
    ...blankCells(field, facts.content[field.id]),
  ])
}

export const filled = kind({
  name: 'filled',
  params,
  needs: ['content', 'form'],
  find,
  references: ({ fields }) => toFields('fields', fields),
  tell: ({ fields }, named) => {
    if (fields === undefined)
      return { zh: '表中必填栏目全部填写', en: 'every required field of the form is filled in' }
    const { zh, en } = quoted(fields.map((id) => named('field', id)))
    return { zh: `填写${zh}`, en: `${en} filled in` }
  },
  /** All required fields cannot be told from some named ones, which may be others. */
  compare: (child, parent) =>
    child.fields && parent.fields ? demanded(child.fields, parent.fields) : sameOnly(child, parent),
})
