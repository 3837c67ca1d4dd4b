import { dayOf, isDay, wordsOf, type Campaign, type Language } from '@huibian/domain'
import { dayWords } from './labels.messages'
import { levelName, startingIn } from './starting'

/** A day of a campaign's calendar and what falls on it. */
export type Marked = { day: string; says: string }

/** Fifty-two weeks: the same day of the week a year on. */
export const yearOn = 364

/** What falls on a day, in words. */
const told = (name: string, word: keyof typeof dayWords, language: Language): string =>
  language === 'zh' ? `${name}${dayWords[word].zh}` : `${name} ${dayWords[word].en}`

/** The closes that a level is held to by default once the call is published, of which the notice itself says nothing. */
function proposedDays(
  campaign: Campaign,
  { id: phase, name }: Campaign['phases'][number],
  language: Language,
): Marked[] {
  return campaign.routes.flatMap(({ levels: way }) =>
    way.flatMap((level) => {
      const { until, proposed } = startingIn(campaign, { phase, level, way }, language)
      const who = `${wordsOf(name, language)} ${levelName(campaign, level, language)}`
      return proposed === '' ? [] : [{ day: dayOf(until), says: told(who, 'closes', language) + proposed }]
    }),
  )
}

/**
 * Every day that a campaign names from its opening on, or sets by default, in order; stages of which only the month is known have none. A stage that is a phase
 * under the same name has that phase's days: they are told once.
 */
export function markedDays(campaign: Campaign, language: Language): Marked[] {
  const on = (day: string | undefined, name: string, word: keyof typeof dayWords): Marked[] =>
    day !== undefined && isDay(day) ? [{ day, says: told(name, word, language) }] : []
  const named = [...campaign.stages, ...(campaign.activities ?? [])]
  const days = [
    ...campaign.phases.flatMap((phase) => proposedDays(campaign, phase, language)),
    ...campaign.phases.flatMap(({ name, opens, closes, dues = [] }) => [
      ...on(opens, wordsOf(name, language), 'opens'),
      ...dues.flatMap((due) =>
        on(due.closes, `${wordsOf(name, language)} ${levelName(campaign, due.level, language)}`, 'closes'),
      ),
      ...on(closes, wordsOf(name, language), 'closes'),
    ]),
    ...named.flatMap(({ name, from, to }) => [
      ...on(from, wordsOf(name, language), 'opens'),
      ...(to === from ? [] : on(to, wordsOf(name, language), 'closes')),
    ]),
  ].sort((one, other) => one.day.localeCompare(other.day))
  return [...new Map(days.map((one) => [`${one.day} ${one.says}`, one])).values()]
}

/** The months in which something falls, as the first day of each. */
export function monthsOf(days: readonly Marked[]): string[] {
  return [...new Set(days.map(({ day }) => `${day.slice(0, 7)}-01`))]
}
