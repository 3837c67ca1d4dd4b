import {
  advise,
  dayOf,
  factsAsked,
  filedFiles,
  kindOf,
  phaseOf,
  rulesOf,
  say,
  settingsOf,
  type Campaign,
  type Content,
  type Facts,
  type KeptFile,
  type Language,
  type Rule,
  type Violation,
} from '@huibian/domain'
import type { Violation as Said } from '../platform/wire'

function factsOf({ draft, content, files, now }: Asked): Partial<Facts> {
  const { file } = draft.campaign
  const media = filedFiles(file.form, content, files)
  return {
    form: file.form,
    settings: settingsOf(file),
    phase: phaseOf(file, draft.phase),
    content,
    kind: draft.kind,
    route: draft.route,
    today: dayOf(now ?? new Date().toISOString()),
    lists: file.lists ?? [],
    files: media,
    media,
  }
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
  draft: { campaign: { file: Campaign }; phase: string; kind: string; route: string }
  content: Content
  files: readonly KeptFile[]
  /** What the server found at the last save. */
  findings: readonly Said[]
  language: Language
  now?: string
}

/** What stands in the way of 定稿: the law's own functions run on what is typed, the server's word on what only it knows. */
export function finaliseChecks(asked: Asked): Said[] {
  const { draft, findings, language } = asked
  const facts = factsOf(asked)
  const rules = rulesOf(draft.campaign.file, draft.phase)
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

/** The rules of 定稿 that speak of a field. */
export function rulesAbout(file: Campaign, phase: string, field: string): Rule[] {
  return rulesOf(file, phase).filter(
    ({ at, kind, params }) =>
      at.includes('finalise') &&
      kindOf(kind)
        ?.references(params)
        .some(({ to, id }) => to === 'field' && id === field),
  )
}
