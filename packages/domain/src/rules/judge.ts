import type { Rule } from '../campaign/question.ts'
import type { JudgedAct } from '../campaign/schema.ts'
import type { Violation } from '../violation.ts'
import { leaping } from '../week/stated.ts'
import type { FactName, Facts } from './facts.ts'
import type { Kind } from './kind.ts'
import { kindOf, ruleKinds } from './kinds.ts'

/** A recorded waiver of a soft rule for the version in question. */
export type Waiver = { rule: string; reason: string }

type Ruled = { rule: Rule; kind: Kind }

/** Whether a rule is meant for this phase, kind and route; what is not known leaves it in, so that a verdict asks for it. */
function concerns(rule: Rule, { phase, kind, route }: Partial<Facts>): boolean {
  if (rule.phases && phase && !rule.phases.includes(phase.id)) return false
  if (rule.kinds && kind !== undefined && !rule.kinds.includes(kind)) return false
  return !rule.routes || route === undefined || rule.routes.includes(route)
}

function ruledAt(rules: readonly Rule[], at: JudgedAct, facts: Partial<Facts>): Ruled[] {
  const ruled = rules
    .filter((rule) => rule.at.includes(at) && concerns(rule, facts))
    .map((rule) => {
      const kind = kindOf(rule.kind)
      if (!kind) throw new RangeError(`rule ${rule.id} is of no known kind: ${rule.kind}`)
      return { rule, kind }
    })
  return ruled.sort((one, other) => ruleKinds.indexOf(one.kind) - ruleKinds.indexOf(other.kind))
}

/** The facts that a row needs: its kind's, and what its limits to kinds and routes ask. */
function needsOf({ rule, kind }: Ruled): FactName[] {
  return [
    ...kind.needs,
    ...(rule.kinds ? (['kind'] as const) : []),
    ...(rule.routes ? (['route'] as const) : []),
  ]
}

const isKnown = (facts: Partial<Facts>, ruled: Ruled): facts is Facts =>
  needsOf(ruled).every((name) => facts[name] !== undefined)

const isWaived = (rule: Rule, waivers: readonly Waiver[]) =>
  rule.strength === 'soft' && waivers.some((waiver) => waiver.rule === rule.id && waiver.reason.trim() !== '')

/** Tallies counted for another rule are none of this one's. */
function ownFacts(rule: Rule, facts: Facts): Facts {
  if (!facts.tallies?.some((tally) => tally.rule !== undefined)) return facts
  const tallies = facts.tallies.filter((tally) => tally.rule === undefined || tally.rule === rule.id)
  return { ...facts, tallies }
}

function found({ rule, kind }: Ruled, facts: Facts): Violation[] {
  return kind
    .find(rule.params, ownFacts(rule, facts))
    .map((finding) => ({ rule: rule.id, ...finding, strength: rule.strength }))
}

/** What holds in every campaign, wherever text and form are known, and no row needs to say. */
export const leapRule = 'figure.leap'

/** A figure ten times last year's is asked about before it is frozen, and again before it is sent in. */
function asksAbout(at: JudgedAct, { form, content }: Partial<Facts>): Violation[] {
  if ((at !== 'finalise' && at !== 'submit') || !form || !content) return []
  return leaping(form, content).map((finding) => ({ rule: leapRule, ...finding, strength: 'hard' }))
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
  const ruled = ruledAt(rules, at, facts)
    .filter(({ rule }) => !isWaived(rule, waivers))
    .flatMap((ruled) => {
      if (isKnown(facts, ruled)) return found(ruled, facts)
      const missing = needsOf(ruled).filter((name) => facts[name] === undefined)
      throw new TypeError(`rule ${ruled.rule.id} at ${at} needs the facts ${missing.join(', ')}`)
    })
  return [...ruled, ...asksAbout(at, facts)]
}

/** The facts that a campaign's rules ask for, so that whoever runs it knows whether it can supply them. */
export function factsAsked(rules: readonly Rule[]): FactName[] {
  const asked = rules.flatMap((rule) => {
    const kind = kindOf(rule.kind)
    return kind ? needsOf({ rule, kind }) : []
  })
  return [...new Set(asked)]
}

/** The console's advice: the same, but rules whose facts are not known are left to the server. */
export function advise(rules: readonly Rule[], at: JudgedAct, facts: Partial<Facts>): Violation[] {
  const ruled = ruledAt(rules, at, facts)
  return [...ruled.flatMap((one) => (isKnown(facts, one) ? found(one, facts) : [])), ...asksAbout(at, facts)]
}
