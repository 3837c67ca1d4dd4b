import {
  byUnit,
  countedEvents,
  figureIn,
  quantityIn,
  statedEvents,
  sumOver,
  totalOf,
  type BothYears,
  type CountedThing,
  type Event,
} from '@huibian/domain'
import type { Activity } from '../activity/activity.type'
import { reportedEvents } from '../activity/events'
import { statedIn, type CameSummary, type Summaries } from './summaries.queries'

/** Figures of the year before, by measure. */
type Last = { [measure: string]: number }

/** A report that counts: of an activity, or what a summary states beside the activities; and what it tells of the year before. */
export type Told = Event & { last: Last; savedAt?: Date }

/** What a week's figures are made of. */
export type Reports = Summaries & { activities: readonly Activity[] }

function lastOf({ state, sameAs, stored }: Activity): Last {
  if (state === 'planned' || sameAs) return {}
  return Object.fromEntries(
    Object.entries(stored).flatMap(([key, { last }]) => (last === undefined ? [] : [[key, last]])),
  )
}

/** What the unit's summaries of the year before gave of a field. */
function gaveBefore(before: readonly CameSummary[], field: string): number | undefined {
  const given = before.flatMap(({ content }) => {
    const figure = figureIn(content, field)
    return figure.state === 'given' ? figure.quantity : []
  })
  return given.length === 0 ? undefined : totalOf(given).value
}

/** Last year's of what a summary states: as it says itself, else as the unit's summary said then. */
function lastStated(
  things: readonly CountedThing[],
  { figures }: Event,
  { content, before }: { content: CameSummary['content']; before: readonly CameSummary[] },
): Last {
  const told = things.flatMap(({ key, field = '' }): [string, number][] => {
    if (!(key in figures)) return []
    const last = quantityIn(content[field])?.last ?? gaveBefore(before, field)
    return last === undefined ? [] : [[key, last]]
  })
  return Object.fromEntries(told)
}

/** All that counts in a week: each activity in its turn, then each summary. */
export function toldIn(
  things: readonly CountedThing[],
  { activities, summaries, summariesBefore }: Reports,
): Told[] {
  const events = reportedEvents(activities)
  const ofActivities = activities.flatMap((activity, at): Told[] => {
    const event = events[at]
    return event ? [{ ...event, last: lastOf(activity), savedAt: activity.updatedAt }] : []
  })
  const stated = statedEvents(things, events, statedIn(summaries))
  const ofSummaries = stated.map((event, at): Told => {
    // Of several summaries of one unit, the first stands for the year before.
    const first = stated.findIndex(({ unit }) => unit === event.unit) === at
    const before = first ? summariesBefore.filter(({ organisationId }) => organisationId === event.unit) : []
    return { ...event, last: lastStated(things, event, { content: summaries[at]?.content ?? {}, before }) }
  })
  return [...ofActivities, ...ofSummaries]
}

/** What counts, by unit: what another report counts in a report's stead is none of its unit's. */
export const toldByUnit = (told: readonly Told[]): (readonly Told[])[] => [
  ...byUnit(countedEvents(told)).values(),
]

/** What a unit counted this year and told of the year before. */
export function bothYears(told: readonly Told[], measure: string): BothYears {
  const last = told.flatMap((one) => one.last[measure] ?? [])
  const given = told.some(({ figures }) => figures[measure]?.state === 'given')
  return {
    ...(given ? { now: sumOver(told, measure) } : {}),
    ...(last.length === 0 ? {} : { last: totalOf(last.map((value) => ({ value }))).value }),
  }
}
