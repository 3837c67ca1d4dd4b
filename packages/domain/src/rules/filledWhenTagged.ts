import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { quoted } from '../campaign/text.ts'
import { isUnfilled } from '../content/blank.ts'
import { kind, named, toFields, type RuleKind } from './kind.ts'
import { demanded, together, unchanged } from './tightness.ts'

const params = z.strictObject({ tag: idSchema, fields: z.array(idSchema).min(1) })

/** The fields are filled once the entry carries the tag. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'form' | 'tags'> = ({ tag, fields }, facts) => {
  if (!facts.tags.includes(tag)) return []
  return fields
    .filter((id) => isUnfilled(facts.content[id]))
    .map((id) => ({ path: id, message: 'field.unfilled', args: named(facts.form, id) }))
}

export const filledWhenTagged = kind({
  name: 'filledWhenTagged',
  params,
  needs: ['content', 'form', 'tags'],
  find,
  references: ({ tag, fields }) => [{ to: 'award', id: tag, path: ['tag'] }, ...toFields('fields', fields)],
  tell: ({ tag, fields }, named) => {
    const award = named('award', tag)
    const { zh, en } = quoted(fields.map((id) => named('field', id)))
    return { zh: `标为“${award.zh}”的，填写${zh}`, en: `${en} filled in where it is tagged “${award.en}”` }
  },
  compare: (child, parent) =>
    together([unchanged(child.tag, parent.tag), demanded(child.fields, parent.fields)]),
})
