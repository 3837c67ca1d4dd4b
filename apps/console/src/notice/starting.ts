import {
  settingsOf,
  startingClose,
  wordsOf,
  type Campaign,
  type Instant,
  type Language,
} from '@huibian/domain'
import { isWorkday } from 'chinese-days'
import { dateOf } from './calendarDay'
import { proposedWords } from './starting.words'

export const levelName = (campaign: Campaign, level: string, language: Language): string =>
  wordsOf(campaign.participation.levels.find(({ id }) => id === level)?.name ?? level, language)

type Asked = { phase: string; level: string; way: readonly string[] }

/** By when a level must send in on a way once the call is published, and who proposes that where the notice does not say it. */
export function startingIn(
  campaign: Campaign,
  asked: Asked,
  language: Language,
): { until: Instant; proposed: string } {
  const { until, proposedBy } = startingClose(campaign, asked, (day) => isWorkday(dateOf(day)))
  if (proposedBy === undefined) return { until, proposed: '' }
  const { receiverWorkingDaysBefore: days } = settingsOf(campaign)
  return { until, proposed: proposedWords[language](levelName(campaign, proposedBy, language), days) }
}
