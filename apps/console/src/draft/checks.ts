import {
  calledIn,
  kindOf,
  preview,
  rulesOf,
  say,
  type Campaign,
  type Content,
  type KeptFile,
  type Language,
  type Rule,
  type Violation,
} from '@huibian/domain'
import type { Violation as Said } from '../platform/wire'

/** Violations with their sentences, in the words of their campaign. */
export function spoken(file: Campaign, violations: readonly Violation[], language: Language): Said[] {
  const called = calledIn(file)
  return violations.map(({ args, ...violation }) => ({
    ...violation,
    args,
    says: say({ ...violation, args: { ...called, ...args } }, language),
  }))
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
export function finaliseChecks({ draft, content, files, findings, language, now }: Asked): Said[] {
  const { campaign, phase, kind, route } = draft
  const at = now ?? new Date().toISOString()
  const here = preview({ file: campaign.file, phase, kind, route, content, files, now: at }, 'finalise')
  const theirs = findings.filter(({ rule }) => !here.judged.has(rule))
  return once([...theirs, ...spoken(campaign.file, here.violations, language)])
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

/** The rules that speak of a field and that its filer meets: at 定稿 or on submission. */
export function rulesAbout(file: Campaign, phase: string, field: string): Rule[] {
  return rulesOf(file, phase).filter(
    ({ at, kind, params }) =>
      at.some((act) => act === 'finalise' || act === 'submit') &&
      kindOf(kind)
        ?.references(params)
        .some(({ to, id }) => to === 'field' && id === field),
  )
}
