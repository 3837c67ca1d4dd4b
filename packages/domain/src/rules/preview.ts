import { phaseOf } from '../campaign/phase.ts'
import { rulesOf, settingsOf } from '../campaign/question.ts'
import type { EntrySort } from '../campaign/form.ts'
import type { Campaign, JudgedAct } from '../campaign/schema.ts'
import type { Content } from '../content.ts'
import { dayOf, type Instant } from '../deadline/instant.ts'
import { filedFiles, type KeptFile } from '../media/filed.ts'
import type { Violation } from '../violation.ts'
import type { Facts } from './facts.ts'
import { advise, factsAsked, leapRule } from './judge.ts'

/** What is being written: the campaign as it bears on an entry of a kind and route, its phase, its text and files, and the instant. */
export type Writing = EntrySort & {
  file: Campaign
  phase: string
  content: Content
  files: readonly KeptFile[]
  now: Instant
}

/**
 * The verdict that a page can give while somebody types: `judged` are the ids of the rules of which text, files and day tell all, so that
 * a server's verdict on them adds nothing; on every other rule the server alone knows.
 */
export function preview(
  { file, phase, kind, route, content, files, now }: Writing,
  at: JudgedAct,
): { judged: Set<string>; violations: Violation[] } {
  const rules = rulesOf(file, phase)
  const media = filedFiles(file.form, content, files)
  const facts: Partial<Facts> = {
    form: file.form,
    settings: settingsOf(file),
    phase: phaseOf(file, phase),
    content,
    kind,
    route,
    today: dayOf(now),
    lists: file.lists ?? [],
    files: media,
    media,
  }
  const known = rules.filter((rule) => factsAsked([rule]).every((name) => facts[name] !== undefined))
  return { judged: new Set([leapRule, ...known.map(({ id }) => id)]), violations: advise(rules, at, facts) }
}
