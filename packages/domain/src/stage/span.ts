import type { Campaign } from '../campaign/schema.ts'
import { closeOf } from '../campaign/phase.ts'
import {
  addDays,
  closeInstant,
  instantOf,
  isBy,
  laterOf,
  openInstant,
  secondOf,
  type Day,
  type Instant,
} from '../deadline/instant.ts'
import type { Stage, stageMethods } from './schema.ts'

const isMonth = (text: string) => text.length === 7

/** The first day of what a stage names as its beginning. */
export const firstDay = (from: string): Day => (isMonth(from) ? `${from}-01` : from)

/** The last day of what a stage names as its end: of a month its last. */
export function lastDay(to: string): Day {
  if (!isMonth(to)) return to
  const [year = 0, month = 0] = to.split('-').map(Number)
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return addDays(next, -1)
}

/** Moves a day by days; a month moves to the month in which its first or last day then lies. */
export function moved(text: string, days: number, end: 'from' | 'to'): string {
  if (!isMonth(text)) return addDays(text, days)
  // A month is moved by its middle, so that a year of 365 or 366 days leads to the same month again.
  return addDays(end === 'from' ? firstDay(text) : lastDay(text), days + (end === 'from' ? 14 : -14)).slice(
    0,
    7,
  )
}

/** Whether a stage lies ahead, runs, or is over; undefined where the notice names no time for it. */
export type StageState = 'ahead' | 'running' | 'over'

/** One stage of the bar that shows how far a campaign has come. */
export type StageOnBar = { stage: Stage; opens?: Instant; ends?: Instant; state?: StageState }

function stateOf(
  now: Instant,
  opens: Instant | undefined,
  ends: Instant | undefined,
): StageState | undefined {
  if (opens !== undefined && !isBy(opens, now)) return 'ahead'
  if (ends !== undefined && !isBy(now, ends)) return 'over'
  return opens === undefined && ends === undefined ? undefined : 'running'
}

const lastClose = (campaign: Campaign): Instant =>
  campaign.phases.map(({ id }) => closeOf(campaign, id)).reduce(laterOf)

/**
 * The first instant at which a stage may begin: its own first day, and never before the close of the last phase where it comes `after`
 * collection, however its month is written.
 */
export function stageOpens(campaign: Campaign, stage: Stage): Instant | undefined {
  const own = stage.from === undefined ? undefined : openInstant(firstDay(stage.from))
  if (stage.after === undefined) return own
  const behind = instantOf(secondOf(lastClose(campaign)) + 1)
  return own === undefined ? behind : laterOf(own, behind)
}

/** The stages as they follow each other: a relay's own stand first in its campaign, also those that come after upper ones. */
export function inSequence(stages: readonly Stage[], done: readonly Stage[] = []): readonly Stage[] {
  const isDone = (id: string) => done.some((stage) => stage.id === id)
  const left = stages.filter(({ id }) => !isDone(id))
  const next = left.find(({ after }) => after === undefined || isDone(after))
  return next ? inSequence(stages, [...done, next]) : [...done, ...left]
}

/** The stages in order with where they stand at an instant. */
export function stageBar(campaign: Campaign, now: Instant): StageOnBar[] {
  return inSequence(campaign.stages).map((stage) => {
    const opens = stageOpens(campaign, stage)
    const ends = stage.to === undefined ? undefined : closeInstant(lastDay(stage.to))
    const state = stateOf(now, opens, ends)
    return {
      stage,
      ...(opens === undefined ? {} : { opens }),
      ...(ends === undefined ? {} : { ends }),
      ...(state === undefined ? {} : { state }),
    }
  })
}

const choosing: readonly (typeof stageMethods)[number][] = [
  'formCheck',
  'vote',
  'scores',
  'meeting',
  'publicVote',
]

/** By when what has come is to be chosen from: the end of the first stage of choosing that is not over; undefined where none is named. */
export function choosingEnds(campaign: Campaign, now: Instant): Instant | undefined {
  return stageBar(campaign, now).find(
    ({ stage: { method }, ends, state }) =>
      method !== undefined && choosing.includes(method) && ends !== undefined && state !== 'over',
  )?.ends
}
