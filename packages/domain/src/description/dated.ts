import type { Campaign } from '../campaign/schema.ts'
import { toldOf } from './describe.ts'
import type { Section, Told } from './words.ts'

/** Where dates are the notice's own, or move with the phases. */
const moving: readonly Section[] = ['notice', 'phase', 'stage', 'activity', 'question']

const yearsIn = (text: string): number[] =>
  [...text.matchAll(/(?<!\d)(20\d\d)(?=年|-\d\d)/g)].map(([, year]) => Number(year))

/**
 * The sentences that still speak of the notice's own year or one before it, where the phases close in a later one: moving the dates leaves
 * rules as they are written, and whether 2023年内 is meant again only the office knows.
 */
export function datedBefore(campaign: Campaign): Told[] {
  const signed = Number(campaign.notice.signed.slice(0, 4))
  const closes = Math.min(...campaign.phases.map((phase) => Number(phase.closes.slice(0, 4))))
  if (closes <= signed) return []
  return toldOf(campaign).filter(
    ({ section, text }) => !moving.includes(section) && yearsIn(text.zh).some((year) => year <= signed),
  )
}
