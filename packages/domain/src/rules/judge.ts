import type { Rule } from '../campaign/question.ts'
import type { JudgedAct } from '../campaign/schema.ts'
import type { Violation } from '../violation.ts'
import type { Facts } from './facts.ts'
import type { Kind } from './kind.ts'
import { kindOf, ruleKinds } from './kinds.ts'

/** A recorded waiver of a soft rule for the version in question. */
export type Waiver = { rule: string; reason: string }

type Ruled = { rule: Rule; kind: Kind }

function ruledAt(rules: readonly Rule[], at: JudgedAct, phase: string | undefined): Ruled[] {
  const ruled = rules
    .filter((rule) => rule.at.includes(at))
    .filter((rule) => rule.phases === undefined || phase === undefined || rule.phases.includes(phase))
    .map((rule) => {
      const kind = kindOf(rule.kind)
      if (!kind) throw new RangeError(`rule ${rule.id} is of no known kind: ${rule.kind}`)
      return { rule, kind }
    })
  return ruled.sort((one, other) => ruleKinds.indexOf(one.kind) - ruleKinds.indexOf(other.kind))
}

const isKnown = (facts: Partial<Facts>, kind: Kind): facts is Facts =>
  kind.needs.every((name) => facts[name] !== undefined)

const isWaived = (rule: Rule, waivers: readonly Waiver[]) =>
  rule.strength === 'soft' && waivers.some((waiver) => waiver.rule === rule.id && waiver.reason.trim() !== '')

function found({ rule, kind }: Ruled, facts: Facts): Violation[] {
  return kind
    .find(rule.params, facts)
    .map((finding) => ({ rule: rule.id, ...finding, strength: rule.strength }))
}

/**
 * The server's verdict at an act: what the rules that are judged there find wrong, less the soft ones that are waived. Throws where a
 * fact that a rule needs is missing, so that no rule is passed over silently.
 */
export function judge(
  rules: readonly Rule[],
  at: JudgedAct,
  facts: Partial<Facts>,
  waivers: readonly Waiver[] = [],
): Violation[] {
  return ruledAt(rules, at, facts.phase?.id)
    .filter(({ rule }) => !isWaived(rule, waivers))
    .flatMap((ruled) => {
      if (isKnown(facts, ruled.kind)) return found(ruled, facts)
      const missing = ruled.kind.needs.filter((name) => facts[name] === undefined)
      throw new TypeError(`rule ${ruled.rule.id} at ${at} needs the facts ${missing.join(', ')}`)
    })
}

/** The console's advice: the same, but rules whose facts are not known are left to the server. */
export function advise(rules: readonly Rule[], at: JudgedAct, facts: Partial<Facts>): Violation[] {
  return ruledAt(rules, at, facts.phase?.id).flatMap((ruled) =>
    isKnown(facts, ruled.kind) ? found(ruled, facts) : [],
  )
}
