import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { inBoth, quoted, textSchema } from '../campaign/text.ts'
import { countFields } from '../count/content.ts'
import { kind, namedBy, toFields, type RuleKind } from './kind.ts'
import { minimum, together, unchanged } from './tightness.ts'

const params = z.strictObject({
  fields: z.array(idSchema).min(1),
  called: textSchema,
  min: z.int().min(1),
})

/** The texts of the fields together hold at least `min` 字 by the campaign's counting. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'settings'> = ({ fields, called, min }, facts) => {
  const n = countFields(facts.content, fields, facts.settings).words
  if (n >= min) return []
  return [
    { path: fields[0], message: 'text.tooShort', args: { ...namedBy(called), n, min, missing: min - n } },
  ]
}

export const minText = kind({
  name: 'minText',
  params,
  needs: ['content', 'settings'],
  find,
  references: ({ fields }) => toFields('fields', fields),
  tell: ({ fields, called, min }, named) => {
    const [what, which] = [inBoth(called), quoted(fields.map((id) => named('field', id)))]
    return {
      zh: `${what.zh}（${which.zh}合计）不少于 ${min} 字`,
      en: `${what.en} (${which.en} together) holds at least ${min} words by the Chinese count`,
    }
  },
  compare: (child, parent) =>
    together([unchanged(child.fields, parent.fields), minimum(child.min, parent.min)]),
})
