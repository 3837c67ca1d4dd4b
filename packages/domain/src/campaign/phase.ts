import { closeInstant, instantOf, laterOf, openInstant, secondOf, type Instant } from '../deadline/instant.ts'
import { settingsOf } from './question.ts'
import type { Campaign, Phase } from './schema.ts'

/** The phase of an id; throws on an id that the campaign does not have. */
export function phaseOf(campaign: Pick<Campaign, 'phases'>, id: string): Phase {
  const phase = campaign.phases.find((each) => each.id === id)
  if (!phase) throw new RangeError(`the campaign has no phase ${id}`)
  return phase
}

/** The number by which people call a phase: 第 n 阶段. */
export function phaseNumber(campaign: Pick<Campaign, 'phases'>, id: string): number {
  return campaign.phases.indexOf(phaseOf(campaign, id)) + 1
}

/**
 * The close of a phase as the campaign reads its wording; for what a level sends on, that level's own close where the notice sets one.
 */
export function closeOf(
  campaign: Pick<Campaign, 'phases' | 'questions'>,
  id: string,
  level?: string,
): Instant {
  const phase = phaseOf(campaign, id)
  const { closes, wording } = phase.dues?.find((due) => due.level === level) ?? phase
  return closeInstant(closes, wording, settingsOf(campaign))
}

/**
 * The first instant at which a phase takes entries: the day it opens, or, where the campaign holds later phases back (`earlyDating: held`),
 * not before the phase ahead of it has closed.
 */
export function opensOf(campaign: Pick<Campaign, 'phases' | 'questions'>, id: string): Instant {
  const opens = openInstant(phaseOf(campaign, id).opens)
  const ahead = campaign.phases[phaseNumber(campaign, id) - 2]
  if (ahead === undefined || settingsOf(campaign).earlyDating === 'early') return opens
  return laterOf(opens, instantOf(secondOf(closeOf(campaign, ahead.id)) + 1))
}
