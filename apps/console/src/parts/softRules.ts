import type { Violation } from '../platform/wire'

/** One sentence of a rule, and the works of which it is said where it does not name them itself. */
export type Saying = { says: string; titles: string[] }

/** A rule that may be passed over with a reason, and all that it says. */
export type SoftRule = { rule: string; sayings: Saying[] }

/** The soft rules among what was found wrong, each once. */
export function softRules(found: readonly Violation[]): SoftRule[] {
  const soft = found.filter(({ strength }) => strength === 'soft')
  const rules = [...new Set(soft.map(({ rule }) => rule))]
  return rules.map((rule) => ({ rule, sayings: sayingsOf(soft.filter((one) => one.rule === rule)) }))
}

function sayingsOf(found: readonly Violation[]): Saying[] {
  return [...new Set(found.map(({ says }) => says))].map((says) => ({
    says,
    titles: found.flatMap(({ says: said, args: { title } }) =>
      said === says && title && !says.includes(`${title}`) ? [`${title}`] : [],
    ),
  }))
}

/** The reasons, by rule. */
export type Given = { [rule: string]: string }

/** Each rule with the reason given for passing it over. */
export function reasoned(rules: readonly SoftRule[], reasons: Given): { rule: string; reason: string }[] {
  return rules.map(({ rule }) => ({ rule, reason: reasons[rule]?.trim() ?? '' }))
}
