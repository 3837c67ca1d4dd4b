import { fieldsFlagged, formFor, holdsFor, type EntrySort } from '../campaign/form.ts'
import { closeOf, opensOf, phaseOf } from '../campaign/phase.ts'
import { rulesOf, settingsOf, type Rule } from '../campaign/question.ts'
import type { Campaign } from '../campaign/schema.ts'
import type { Body, Content } from '../content.ts'
import { effectiveClose } from '../deadline/close.ts'
import { dayOf, type Instant } from '../deadline/instant.ts'
import type { FactName, Facts, MediaFile } from '../rules/facts.ts'
import type { Kind } from '../rules/kind.ts'
import { kindOf } from '../rules/kinds.ts'
import type { Finding } from '../violation.ts'

/** What is tried: an entry of a sort, as far as there is anything of it, filed at an instant. `whole` says that nothing more is to come. */
export type Trial = EntrySort & {
  phase: string
  now: Instant
  content: Content
  media?: readonly MediaFile[]
  whole?: boolean
}

/**
 * What a rule says of a trial. `untried` rules need what only a running campaign has, such as other entries or a scan, or speak of fields
 * that the trial does not fill; `lacks` says which of the two.
 */
export type Tried =
  | { rule: Rule; verdict: 'passes' }
  | { rule: Rule; verdict: 'fails'; findings: Finding[] }
  | { rule: Rule; verdict: 'untried'; lacks: 'facts' | 'fields' }

function factsOf(campaign: Campaign, trial: Trial): Partial<Facts> {
  const { phase, now, content, media } = trial
  const notice = closeOf(campaign, phase)
  return {
    form: formFor(campaign.form, trial),
    settings: settingsOf(campaign),
    phase: phaseOf(campaign, phase),
    content,
    kind: trial.kind,
    route: trial.route,
    today: dayOf(now),
    passing: { now, opens: opensOf(campaign, phase), close: effectiveClose({ notice }) },
    lists: campaign.lists ?? [],
    tags: [],
    ...(media && media.length > 0 ? { media, files: media } : {}),
  }
}

const given = ({ content, media }: Trial, field: string) =>
  content[field] !== undefined || (media?.some((file) => file.field === field) ?? false)

/** Without the whole of an entry, a rule is tried only where something that it speaks of is there. */
function isAbout(rule: Rule, kind: Kind, trial: Trial): boolean {
  if (trial.whole) return true
  const fields = kind.references(rule.params).filter(({ to }) => to === 'field')
  if (fields.length > 0) return fields.some(({ id }) => given(trial, id))
  return !kind.needs.includes('content')
}

function triedBy(rule: Rule, kind: Kind, { facts, trial }: { facts: Partial<Facts>; trial: Trial }): Tried {
  const known = (name: FactName) => facts[name] !== undefined
  if (!kind.needs.every(known)) return { rule, verdict: 'untried', lacks: 'facts' }
  if (!isAbout(rule, kind, trial)) return { rule, verdict: 'untried', lacks: 'fields' }
  const findings = kind.find(rule.params, facts as Facts)
  return findings.length === 0 ? { rule, verdict: 'passes' } : { rule, verdict: 'fails', findings }
}

/**
 * Tries an entry, or a part of one, on a campaign's rules before there is any campaign: which pass, which do not and why, and which can only
 * be judged later. In the order of the file; rules for other phases, kinds and routes are left out.
 */
export function tryOut(campaign: Campaign, trial: Trial): Tried[] {
  const facts = factsOf(campaign, trial)
  return rulesOf(campaign, trial.phase)
    .filter((rule) => holdsFor(rule, trial))
    .flatMap((rule) => {
      const kind = kindOf(rule.kind)
      return kind ? [triedBy(rule, kind, { facts, trial })] : []
    })
}

/** A bare text as the content that it would be: one paragraph a line, in the first field that counts as text. */
export function contentOfText(campaign: Campaign, sort: EntrySort, text: string): Content {
  const form = formFor(campaign.form, sort)
  const counted = fieldsFlagged(form, 'countsAsText')
  const field = form.fields.find(({ id }) => counted.includes(id)) ?? form.fields.find(isWritten)
  if (!field) return {}
  if (field.type !== 'rich') return { [field.id]: text }
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '')
  const body: Body = lines.map((line) => ({ type: 'paragraph', inlines: [{ text: line }] }))
  return { [field.id]: body }
}

const isWritten = ({ type }: { type: string }) => ['rich', 'longText', 'text'].includes(type)
