import type { CountedThing } from '@huibian/domain'
import type { Activity, FigureInput } from '../activity/activity.type'
import { figuresShown } from '../activity/figures'
import type { SheetRow } from '../platform/sheet'
import { stateWords } from './packet.sheets'

/** An activity that stands already, as the sheet would bring it again. */
export function rowOf(activity: Activity, plans: ReadonlyMap<string, string>): SheetRow {
  const { title, day, until, hour, place, hosts, contact, agenda, about, reason } = activity
  const [plan, state] = [plans.get(activity.plan) ?? '', stateWords[activity.state]]
  return {
    row: 0,
    values: { plan, state, title, day, until, hour, place, hosts, contact, agenda, about, reason },
  }
}

/** Its figures, with those that came in the stead of the same. */
export function withFigures(
  { stored }: Activity,
  came: readonly FigureInput[],
  things: readonly CountedThing[],
): FigureInput[] {
  const standing = figuresShown(stored)
    .filter(({ measure }) => things.some(({ key }) => key === measure))
    .filter(({ measure }) => came.every((one) => one.measure !== measure))
  return [
    ...standing.map(({ measure, text, last }) => ({ measure, text, last: String(last ?? ''), stands: true })),
    ...came,
  ]
}

/** What of last year each activity of a unit tells; a packet offers the whole of it beside each row, and it is told once. */
export type ToldLast = Map<string, string>

/** Which activities that stand tell the whole of last year, by measure. */
export function toldLastIn(there: readonly Activity[], last: ReadonlyMap<string, number>): ToldLast {
  return new Map(
    there.flatMap(({ id, stored }) =>
      Object.entries(stored).flatMap(([measure, one]): [string, string][] =>
        one.last !== undefined && one.last === last.get(measure) ? [[measure, id]] : [],
      ),
    ),
  )
}
