import { belowTop } from '../participation/bodies.ts'
import type { Campaign, RuleRow } from '../campaign/schema.ts'
import type { Thing } from '../campaign/things.ts'
import { leastOfTypes } from '../quota/owed.ts'
import { groundOf } from '../quota/grounds.ts'
import { placesSchema } from '../quota/places.ts'
import { recommendedBy } from '../quota/recommendedBy.ts'
import { withinQuota } from '../quota/withinQuota.ts'
import { filedBy, filedByParams } from './filedBy.ts'

type Level = Pick<Campaign, 'participation' | 'routes'>

/** The types of bodies that a notice knows on a level: those that file from it, and those that it addresses there. */
export function typesOn(campaign: Level, level: string): Thing[] {
  const { filers, addressees = [] } = campaign.participation
  const usual = belowTop(campaign)
  return [
    ...(level === filers.level ? filers.types : []),
    ...addressees.filter((each) => (each.level ?? usual) === level),
  ]
}

/** What a quota gives to one type: no row where it gives that type nothing. */
function quotaFor(rule: RuleRow, type: string): RuleRow[] {
  const read = placesSchema.safeParse(rule.params)
  if (!read.success) return [rule]
  const { bonus, ...places } = read.data
  const lines = places.lines.filter((line) => line.type === type)
  if (lines.length === 0) return []
  const params = {
    ...places,
    lines,
    ...(bonus?.types.includes(type) ? { bonus: { ...bonus, types: [type] } } : {}),
  }
  return [{ ...rule, params }]
}

const admits = ({ params }: RuleRow, type: string): boolean => {
  const read = filedByParams.safeParse(params)
  return !read.success || read.data.types.includes(type)
}

/** The rules as they bear on bodies of one type, and whether those may take part at all: what a quota gives to others, or a least number
 * asks of them, is none of their business. */
export function rulesForType(
  rules: readonly RuleRow[],
  type: string,
  as: 'filer' | 'sender',
): { rules: RuleRow[]; admitted: boolean } {
  const gate = as === 'filer' ? filedBy.name : recommendedBy.name
  return {
    rules: rules.flatMap((rule) => {
      if (as === 'sender' && rule.kind === withinQuota.name) return quotaFor(rule, type)
      return groundOf(String(rule.params['per']))?.of === as ? leastOfTypes(rule, [type]) : [rule]
    }),
    admitted: rules.every(
      (rule) =>
        (rule.kind !== gate || admits(rule, type)) &&
        (as === 'filer' || rule.kind !== withinQuota.name || quotaFor(rule, type).length > 0),
    ),
  }
}
