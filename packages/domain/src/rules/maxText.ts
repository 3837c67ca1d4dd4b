import { z } from 'zod'
import { amountWords, countForLimit, countsSchema, limitMessage, partsWords } from '../count/limit.ts'
import { idSchema } from '../campaign/names.ts'
import { inBoth, quoted, textSchema } from '../campaign/text.ts'
import { kind, namedBy, toFields, type RuleKind } from './kind.ts'
import { maximum, together, unchanged } from './tightness.ts'

const params = z.strictObject({
  fields: z.array(idSchema).min(1),
  called: textSchema,
  max: z.int().min(1),
  counts: countsSchema.optional(),
})

/** The texts of the fields together hold at most `max` 字, or as many of what the row `counts`, by its own counting or else the campaign's. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'settings'> = (limit, facts) => {
  const { fields, called, max, counts } = limit
  const n = countForLimit(facts.content, limit, facts.settings)
  if (n <= max) return []
  const { message, args } = limitMessage('text.tooLong', counts)
  return [{ path: fields[0], message, args: { ...namedBy(called), ...args, n, max, over: n - max } }]
}

export const maxText = kind({
  name: 'maxText',
  params,
  needs: ['content', 'settings'],
  find,
  references: ({ fields }) => toFields('fields', fields),
  tell: ({ fields, called, max, counts }, named) => {
    const { zh, en } = quoted(fields.map((id) => named('field', id)))
    const [what, most, parts] = [inBoth(called), amountWords(max, counts), partsWords(counts)]
    return {
      zh: `${what.zh}（${zh}合计）不超过 ${most.zh}${parts.zh}`,
      en: `${what.en} (${en} together) holds at most ${most.en}${parts.en}`,
    }
  },
  compare: (child, parent) =>
    together([
      unchanged(child.fields, parent.fields),
      unchanged(child.counts, parent.counts),
      maximum(child.max, parent.max),
    ]),
})
