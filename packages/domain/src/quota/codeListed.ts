import { z } from 'zod'
import { quoted } from '../campaign/text.ts'
import { idSchema } from '../campaign/names.ts'
import type { CampaignList } from '../participation/schema.ts'
import { kind, named, type RuleKind } from '../rules/kind.ts'
import { allowed, together, unchanged } from '../rules/tightness.ts'

const params = z.strictObject({
  field: idSchema,
  lists: z.array(idSchema).min(1),
  digits: z.int().min(1).max(10),
})

const codesIn = (list: CampaignList) =>
  list.items.flatMap((item) => (typeof item === 'string' ? [] : [item.code]))

/** A code given in the field has so many digits and stands in one of the lists; a code not given is no mistake of this rule. */
const find: RuleKind<z.infer<typeof params>, 'content' | 'form' | 'lists'> = (asked, facts) => {
  const { field, lists, digits } = asked
  const value = facts.content[field]
  if (typeof value !== 'string' || value === '') return []
  const args = { ...named(facts.form, field), value, digits }
  if (!/^\d+$/.test(value) || value.length !== digits) return [{ path: field, message: 'code.digits', args }]
  const known = facts.lists.filter(({ id }) => lists.includes(id)).flatMap(codesIn)
  return known.includes(value) ? [] : [{ path: field, message: 'code.notListed', args }]
}

export const codeListed = kind({
  name: 'codeListed',
  params,
  needs: ['content', 'form', 'lists'],
  find,
  references: ({ field, lists }) => [
    { to: 'field', id: field, path: ['field'] },
    ...lists.map((id, at) => ({ to: 'list' as const, id, path: ['lists', at] })),
  ],
  tell: ({ field, lists, digits }, named) => {
    const { zh, en } = named('field', field)
    const known = quoted(lists.map((id) => named('list', id)))
    return {
      zh: `“${zh}”为 ${digits} 位数字，并在${known.zh}之中；可以不填`,
      en: `“${en}” has ${digits} digits and stands in ${known.en}, or is left blank`,
    }
  },
  compare: (child, parent) =>
    together([
      unchanged([child.field, child.digits], [parent.field, parent.digits]),
      allowed(child.lists, parent.lists),
    ]),
})
