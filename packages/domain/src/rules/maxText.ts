import { z } from 'zod'
import { countFields } from '../count/content.ts'
import { idSchema } from '../campaign/names.ts'
import { inBoth, quoted, textSchema } from '../campaign/text.ts'
import { kind, namedBy, toFields, type RuleKind } from './kind.ts'
import { maximum, together, unchanged } from './tightness.ts'

const params = z.strictObject({
  fields: z.array(idSchema).min(1),
  called: textSchema,
  max: z.int().min(1),
})

/** The texts of the fields together hold at most `max` 字 by the campaign's counting. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'settings'> = ({ fields, called, max }, facts) => {
  const n = countFields(facts.content, fields, facts.settings).words
  if (n <= max) return []
  return [{ path: fields[0], message: 'text.tooLong', args: { ...namedBy(called), n, max, over: n - max } }]
}

export const maxText = kind({
  name: 'maxText',
  params,
  needs: ['content', 'settings'],
  find,
  references: ({ fields }) => toFields('fields', fields),
  tell: ({ fields, called, max }, named) => {
    const { zh, en } = quoted(fields.map((id) => named('field', id)))
    const what = inBoth(called)
    return {
      zh: `${what.zh}（${zh}合计）不超过 ${max} 字`,
      en: `${what.en} (${en} together) holds at most ${max} words by the Chinese count`,
    }
  },
  compare: (child, parent) =>
    together([unchanged(child.fields, parent.fields), maximum(child.max, parent.max)]),
})
