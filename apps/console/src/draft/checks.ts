import {
  advise,
  dayOf,
  factsAsked,
  phaseOf,
  rulesOf,
  say,
  settingsOf,
  type Campaign,
  type Content,
  type Facts,
  type Language,
  type Rule,
  type Violation,
} from '@huibian/domain'
import type { Violation as Said } from '../platform/wire'

function factsOf(file: Campaign, phase: string, content: Content, now: string): Partial<Facts> {
  const settings = settingsOf(file)
  return { form: file.form, settings, phase: phaseOf(file, phase), content, today: dayOf(now) }
}

/** The rules of which the console knows every fact, so that its own verdict is newer than the server's last one. */
function judgedHere(rules: readonly Rule[], facts: Partial<Facts>): Set<string> {
  const known = rules.filter((rule) => factsAsked([rule]).every((name) => facts[name] !== undefined))
  return new Set(known.map(({ id }) => id))
}

export function spoken(violations: readonly Violation[], language: Language): Said[] {
  return violations.map((violation) => ({ ...violation, says: say(violation, language) }))
}

type Asked = {
  file: Campaign
  phase: string
  content: Content
  /** What the server found at the last save. */
  findings: readonly Said[]
  language: Language
  now?: string
}

/** What stands in the way of 定稿: the law's own functions run on what is typed, the server's word on what only it knows. */
export function finaliseChecks({ file, phase, content, findings, language, now }: Asked): Said[] {
  const facts = factsOf(file, phase, content, now ?? new Date().toISOString())
  const rules = rulesOf(file, phase)
  const here = judgedHere(rules, facts)
  const theirs = findings.filter(({ rule }) => !here.has(rule))
  return once([...theirs, ...spoken(advise(rules, 'finalise', facts), language)])
}

/** Two rules may say the same of one field; it is said once. */
function once(said: readonly Said[]): Said[] {
  return said.filter(
    (one, place) => said.findIndex(({ path, says }) => path === one.path && says === one.says) === place,
  )
}

/** What is said about one field, each sentence once. */
export function about(field: string, violations: readonly Said[]): string[] {
  const own = violations.filter(({ path }) => path === field || path?.startsWith(`${field}.`))
  return [...new Set(own.map(({ says }) => says))]
}
