import { z } from 'zod'
import { quoted } from '../campaign/text.ts'
import { idSchema } from '../campaign/names.ts'
import { isUnfilled } from '../content/blank.ts'
import { kind, named, toFields, type RuleKind } from './kind.ts'
import { demanded } from './tightness.ts'

const params = z.strictObject({ fields: z.array(idSchema).min(1) })

/** The fields are left blank: they are not for entries of this kind or route. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'form'> = ({ fields }, { content, form }) =>
  fields
    .filter((id) => !isUnfilled(content[id]))
    .map((id) => ({ path: id, message: 'field.notHere', args: named(form, id) }))

export const leftBlank = kind({
  name: 'leftBlank',
  params,
  needs: ['content', 'form'],
  find,
  references: ({ fields }) => toFields('fields', fields),
  tell: ({ fields }, named) => {
    const { zh, en } = quoted(fields.map((id) => named('field', id)))
    return { zh: `不填写${zh}`, en: `${en} left blank` }
  },
  compare: (child, parent) => demanded(child.fields, parent.fields),
})
