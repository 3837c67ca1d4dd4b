import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { inBoth, quoted, textSchema } from '../campaign/text.ts'
import { amountWords, countForLimit, countsSchema, limitMessage, partsWords } from '../count/limit.ts'
import { kind, namedBy, toFields, type RuleKind } from './kind.ts'
import { minimum, together, unchanged } from './tightness.ts'

const params = z.strictObject({
  fields: z.array(idSchema).min(1),
  called: textSchema,
  min: z.int().min(1),
  counts: countsSchema.optional(),
})

/** The texts of the fields together hold at least `min` 字, or as many of what the row `counts`, by its own counting or else the campaign's. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'settings'> = (limit, facts) => {
  const { fields, called, min, counts } = limit
  const n = countForLimit(facts.content, limit, facts.settings)
  if (n >= min) return []
  const { message, args } = limitMessage('text.tooShort', counts)
  return [{ path: fields[0], message, args: { ...namedBy(called), ...args, n, min, missing: min - n } }]
}

export const minText = kind({
  name: 'minText',
  params,
  needs: ['content', 'settings'],
  find,
  references: ({ fields }) => toFields('fields', fields),
  tell: ({ fields, called, min, counts }, named) => {
    const [what, which] = [inBoth(called), quoted(fields.map((id) => named('field', id)))]
    const [least, parts] = [amountWords(min, counts), partsWords(counts)]
    return {
      zh: `${what.zh}（${which.zh}合计）不少于 ${least.zh}${parts.zh}`,
      en: `${what.en} (${which.en} together) holds at least ${least.en}${parts.en}`,
    }
  },
  compare: (child, parent) =>
    together([
      unchanged(child.fields, parent.fields),
      unchanged(child.counts, parent.counts),
      minimum(child.min, parent.min),
    ]),
})
