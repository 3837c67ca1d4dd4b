import { closeOf, phaseOf } from '../campaign/phase.ts'
import { settingsOf } from '../campaign/question.ts'
import type { Campaign } from '../campaign/schema.ts'
import { proposedClose } from '../deadline/close.ts'
import { earlierOf, type Instant, type IsWorkingDay } from '../deadline/instant.ts'
import { topLevel } from './bodies.ts'

type Asked = { phase: string; level: string }

/** Whether the notice itself sets a level its own day in a phase. */
export const hasDue = (campaign: Pick<Campaign, 'phases'>, { phase, level }: Asked): boolean =>
  phaseOf(campaign, phase).dues?.some((due) => due.level === level) ?? false

/**
 * To what those below a body of a level are held from the start: the day that the notice sets them itself, else some working days before the
 * body's own; nothing where neither is asked for.
 */
export function closeBelow(
  campaign: Campaign,
  { phase, level }: Asked,
  isWorkingDay: IsWorkingDay,
): Instant | undefined {
  const filers = campaign.participation.filers.level
  if (hasDue(campaign, { phase, level: filers })) return closeOf(campaign, phase, filers)
  const days = settingsOf(campaign).receiverWorkingDaysBefore
  return days === 0 ? undefined : proposedClose(closeOf(campaign, phase, level), days, isWorkingDay)
}

/** The close by which a level begins; `proposedBy` is the level whose bodies propose it by default, some working days before their own. */
export type StartingClose = { until: Instant; proposedBy?: string }

/** By when a level must have sent in on one of the ways, as it stands once the call is published. */
export function startingClose(
  campaign: Campaign,
  { phase, level, way }: Asked & { way: readonly string[] },
  isWorkingDay: IsWorkingDay,
): StartingClose {
  const said = closeOf(campaign, phase, level)
  const [top, receiver] = [topLevel(campaign), way[way.indexOf(level) + 1]]
  if (!way.includes(level) || level === top || receiver === undefined || receiver === top)
    return { until: said }
  const above = startingClose(campaign, { phase, level: receiver, way }, isWorkingDay).until
  const bound = earlierOf(said, above)
  if (hasDue(campaign, { phase, level })) return { until: bound }
  const own = closeBelow(campaign, { phase, level: receiver }, isWorkingDay)
  if (own === undefined) return { until: bound }
  const until = earlierOf(bound, own)
  const named = hasDue(campaign, { phase, level: campaign.participation.filers.level })
  return named || until === said ? { until } : { until, proposedBy: receiver }
}
