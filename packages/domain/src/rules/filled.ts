import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { quoted } from '../campaign/text.ts'
import { isUnfilled } from '../content/blank.ts'
import type { Content, Person } from '../content.ts'
import { kind, named, toFields, type RuleKind } from './kind.ts'
import { demanded, sameOnly } from './tightness.ts'

const params = z.strictObject({ fields: z.array(idSchema).min(1).optional() })

const isPerson = (value: Content[string] | undefined): value is Person =>
  typeof value === 'object' && !Array.isArray(value) && 'name' in value

/** A person who cannot be reached is no contact. */
const unreachable = (value: Content[string] | undefined) =>
  isPerson(value) && value.phone.trim() === '' && value.mobile.trim() === ''

/** Every field named is filled; without names, every field that the form requires. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'form'> = ({ fields }, { content, form }) => {
  const asked = fields ?? form.fields.filter((field) => field.required).map((field) => field.id)
  return asked.flatMap((id) => {
    if (isUnfilled(content[id])) return [{ path: id, message: 'field.unfilled', args: named(form, id) }]
    if (unreachable(content[id])) return [{ path: id, message: 'person.unreachable', args: named(form, id) }]
    return []
  })
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
