import type { Campaign } from '@huibian/domain'
import { fittedParams } from './pointed'

type Row = Campaign['rules'][number]
type Limit = 'phases' | 'kinds' | 'routes'

/**
 * A rule of another notice as this one takes it: it points at what is here, and of its phases, kinds and routes those stay that this notice
 * has too. Where none of them is left it holds for all.
 */
export function takenRule(rule: Row, { from, to }: { from: Campaign; to: Campaign }): Row {
  const { id, clause, kind, strength, at, says } = rule
  const kept = (name: Limit): Partial<Pick<Row, Limit>> => {
    const left = (rule[name] ?? []).filter((each) => to[name].some((one) => one.id === each))
    return left.length === 0 ? {} : { [name]: left }
  }
  return {
    id,
    clause,
    kind,
    params: fittedParams(rule.params, { from, to }),
    // The question that settles it is asked in the other notice alone.
    strength: typeof strength === 'string' ? strength : 'hard',
    at,
    ...kept('phases'),
    ...kept('kinds'),
    ...kept('routes'),
    says,
  }
}
