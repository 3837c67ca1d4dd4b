import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { inBoth, quoted, textSchema } from '../campaign/text.ts'
import { amountWords, countForLimit, countsSchema, limitMessage, partsWords } from '../count/limit.ts'
import { kind, namedBy, toFields, type RuleKind } from './kind.ts'
import { maximum, together, unchanged } from './tightness.ts'

const params = z.strictObject({
  fields: z.array(idSchema).min(1),
  called: textSchema,
  about: z.int().min(1),
  percent: z.number().min(1).max(50).default(10),
  counts: countsSchema.optional(),
})

/** The texts of the fields together hold about so many 字, or of what the row `counts`: no more than `percent` less or more. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'settings'> = (asked, facts) => {
  const { fields, called, about, percent, counts } = asked
  const n = countForLimit(facts.content, asked, facts.settings)
  const reach = Math.floor((about * percent) / 100)
  if (Math.abs(n - about) <= reach) return []
  const { message, args } = limitMessage('text.notAbout', counts)
  const numbers = { n, about, from: about - reach, to: about + reach }
  return [{ path: fields[0], message, args: { ...namedBy(called), ...args, ...numbers } }]
}

export const aboutText = kind({
  name: 'aboutText',
  params,
  needs: ['content', 'settings'],
  find,
  references: ({ fields }) => toFields('fields', fields),
  tell: ({ fields, called, about, percent, counts }, named) => {
    const [what, which] = [inBoth(called), quoted(fields.map((id) => named('field', id)))]
    const [amount, parts] = [amountWords(about, counts), partsWords(counts)]
    return {
      zh: `${what.zh}（${which.zh}合计）${amount.zh}左右，上下不超过 ${percent}%${parts.zh}`,
      en: `${what.en} (${which.en} together) holds about ${amount.en}, ${percent}% to either side${parts.en}`,
    }
  },
  compare: (child, parent) =>
    together([
      unchanged([child.fields, child.about], [parent.fields, parent.about]),
      unchanged(child.counts, parent.counts),
      maximum(child.percent, parent.percent),
    ]),
})
