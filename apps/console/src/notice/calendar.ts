import { isDay, wordsOf, type Campaign, type Language } from '@huibian/domain'
import { dayWords } from './labels.messages'

/** A day of a campaign's calendar and what falls on it. */
export type Marked = { day: string; says: string }

/** Fifty-two weeks: the same day of the week a year on. */
export const yearOn = 364

/**
 * Every day that a campaign names from its opening on, in order; stages of which only the month is known have none. A stage that is a phase
 * under the same name has that phase's days: they are told once.
 */
export function markedDays(campaign: Campaign, language: Language): Marked[] {
  const told = (day: string | undefined, name: string, word: keyof typeof dayWords): Marked[] =>
    day !== undefined && isDay(day)
      ? [{ day, says: language === 'zh' ? `${name}${dayWords[word].zh}` : `${name} ${dayWords[word].en}` }]
      : []
  const named = [...campaign.stages, ...(campaign.activities ?? [])]
  const levelName = (level: string) =>
    wordsOf(campaign.participation.levels.find(({ id }) => id === level)?.name ?? level, language)
  const days = [
    ...campaign.phases.flatMap(({ name, opens, closes, dues = [] }) => [
      ...told(opens, wordsOf(name, language), 'opens'),
      ...dues.flatMap((due) =>
        told(due.closes, `${wordsOf(name, language)} ${levelName(due.level)}`, 'closes'),
      ),
      ...told(closes, wordsOf(name, language), 'closes'),
    ]),
    ...named.flatMap(({ name, from, to }) => [
      ...told(from, wordsOf(name, language), 'opens'),
      ...(to === from ? [] : told(to, wordsOf(name, language), 'closes')),
    ]),
  ].sort((one, other) => one.day.localeCompare(other.day))
  return [...new Map(days.map((one) => [`${one.day} ${one.says}`, one])).values()]
}

/** The months in which something falls, as the first day of each. */
export function monthsOf(days: readonly Marked[]): string[] {
  return [...new Set(days.map(({ day }) => `${day.slice(0, 7)}-01`))]
}
