import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { inBoth, quoted, textSchema } from '../campaign/text.ts'
import { countFields } from '../count/content.ts'
import { kind, namedBy, toFields, type RuleKind } from './kind.ts'
import { maximum, together, unchanged } from './tightness.ts'

const params = z.strictObject({
  fields: z.array(idSchema).min(1),
  called: textSchema,
  about: z.int().min(1),
  percent: z.number().min(1).max(50).default(10),
})

/** The texts of the fields together hold about so many 字: no more than `percent` less or more. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'settings'> = (asked, facts) => {
  const { fields, called, about, percent } = asked
  const n = countFields(facts.content, fields, facts.settings).words
  const reach = Math.floor((about * percent) / 100)
  if (Math.abs(n - about) <= reach) return []
  const args = { ...namedBy(called), n, about, from: about - reach, to: about + reach }
  return [{ path: fields[0], message: 'text.notAbout', args }]
}

export const aboutText = kind({
  name: 'aboutText',
  params,
  needs: ['content', 'settings'],
  find,
  references: ({ fields }) => toFields('fields', fields),
  tell: ({ fields, called, about, percent }, named) => {
    const [what, which] = [inBoth(called), quoted(fields.map((id) => named('field', id)))]
    return {
      zh: `${what.zh}（${which.zh}合计）${about} 字左右，上下不超过 ${percent}%`,
      en: `${what.en} (${which.en} together) holds about ${about} words by the Chinese count, ${percent}% to either side`,
    }
  },
  compare: (child, parent) =>
    together([
      unchanged([child.fields, child.about], [parent.fields, parent.about]),
      maximum(child.percent, parent.percent),
    ]),
})
