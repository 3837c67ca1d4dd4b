import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { quantityIn } from '../content/values.ts'
import { kind, named, type RuleKind } from './kind.ts'
import { minimum, together, unchanged } from './tightness.ts'

const params = z.strictObject({ field: idSchema, min: z.number().min(0) })

/** The figure in the field is at least `min`; a figure not given is none. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'form'> = ({ field, min }, { content, form }) => {
  const n = quantityIn(content[field])?.value ?? 0
  return n >= min ? [] : [{ path: field, message: 'field.tooFew', args: { ...named(form, field), n, min } }]
}

export const quantityAtLeast = kind({
  name: 'quantityAtLeast',
  params,
  needs: ['content', 'form'],
  find,
  references: ({ field }) => [{ to: 'field', id: field, path: ['field'] }],
  tell: ({ field, min }, named) => {
    const { zh, en } = named('field', field)
    return { zh: `“${zh}”不少于 ${min}`, en: `“${en}” is at least ${min}` }
  },
  compare: (child, parent) =>
    together([unchanged(child.field, parent.field), minimum(child.min, parent.min)]),
})
