import type { Finding } from '../violation.ts'
import { formFor, holdsFor, type EntrySort } from './form.ts'
import type { Campaign } from './schema.ts'
import { wordsOf, type Language, type Text } from './text.ts'

const names = (rows: readonly { name: Text }[], language: Language) =>
  rows.map(({ name }) => wordsOf(name, language)).join(language === 'zh' ? '、' : ', ')

function missing(
  message: string,
  rows: readonly { id: string; name: Text }[],
  id: string | undefined,
): Finding[] {
  if (id !== undefined && rows.some((row) => row.id === id)) return []
  return [{ message, args: { allowed: names(rows, 'zh'), allowedEn: names(rows, 'en') } }]
}

/** The campaign as far as it bears on an entry of a kind and a route: its form, its rules and its attestations. */
export function fileFor(campaign: Campaign, sort: EntrySort): Campaign {
  return {
    ...campaign,
    form: formFor(campaign.form, sort),
    rules: campaign.rules.filter((rule) => holdsFor(rule, sort)),
    attestations: campaign.attestations.filter((each) => holdsFor(each, sort)),
  }
}

/** What is wrong with the kind and the route of an entry that is to be begun: both must be chosen, and be the campaign's. */
export function wrongSort(campaign: Pick<Campaign, 'kinds' | 'routes'>, sort: Partial<EntrySort>): Finding[] {
  return [
    ...missing('choice.kind', campaign.kinds, sort.kind),
    ...missing('choice.route', campaign.routes, sort.route),
  ]
}
