import type { Rule } from '../campaign/question.ts'
import { atLeast } from '../rules/atLeast.ts'
import { atLeastByType, leastByTypeParams, owedBy } from './atLeastByType.ts'

/** Whether a rule sets a least number of entries, for all alike or by type. */
export const setsLeast = ({ kind }: Pick<Rule, 'kind'>): boolean =>
  kind === atLeast.name || kind === atLeastByType.name

/** Whether a rule sets a least number that differs by type. */
export const setsLeastByType = ({ kind }: Pick<Rule, 'kind'>): boolean => kind === atLeastByType.name

/**
 * The least numbers that bind a body of some types: those set for all alike, and of each table the number of its type as if it were set for
 * it alone. A table that asks nothing of its types binds it to none.
 */
export function leastsFor(rules: readonly Rule[], types: readonly string[]): Rule[] {
  return rules.filter(setsLeast).flatMap((rule) => {
    if (rule.kind === atLeast.name) return [rule]
    const read = leastByTypeParams.safeParse(rule.params)
    const min = read.success ? owedBy(read.data, types) : 0
    if (!read.success || min === 0) return []
    return [{ ...rule, kind: atLeast.name, params: { per: read.data.per, min } }]
  })
}

/** The tables of least numbers as they bear on single types: no row where nothing is asked of these. */
export function leastOfTypes<R extends Pick<Rule, 'kind' | 'params'>>(
  rule: R,
  types: readonly string[],
): R[] {
  const read = rule.kind === atLeastByType.name ? leastByTypeParams.safeParse(rule.params) : undefined
  if (!read?.success) return [rule]
  const lines = read.data.lines.filter(({ type }) => types.includes(type))
  return lines.length === 0 ? [] : [{ ...rule, params: { ...rule.params, lines } }]
}
