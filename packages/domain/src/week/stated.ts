import type { Form } from '../campaign/form.ts'
import type { Content, Quantity } from '../content.ts'
import { quantityIn } from '../content/values.ts'
import { namedBy } from '../rules/kind.ts'
import type { Finding } from '../violation.ts'
import { byUnit, toldOnce, type Event } from './counted.ts'
import { figureText, toldBy, type Reported } from './figure.ts'
import { leaps } from './lastYear.ts'
import type { CountedThing } from './measure.ts'

/** A figure of a field as the law knows figures. */
export function figureIn(content: Content, field: string): Reported {
  const found = quantityIn(content[field])
  if (found === undefined) return { state: 'blank' }
  if (found.notHeld) return { state: 'notHeld' }
  const { value, qualifier } = found
  return { state: 'given', quantity: qualifier === undefined ? { value } : { value, qualifier } }
}

/** Whether a field's figure leaps from last year's. */
export function leapsInField({ last, ...now }: Quantity): boolean {
  return last !== undefined && !now.notHeld && leaps({ state: 'given', quantity: now }, { value: last })
}

/** Figures of a form that leap from last year's while nobody said that they stand. */
export function leaping(form: Pick<Form, 'fields'>, content: Content): Finding[] {
  return form.fields.flatMap(({ id, label, type }) => {
    const figure = type === 'quantity' ? quantityIn(content[id]) : undefined
    if (figure === undefined || figure.stands || !leapsInField(figure)) return []
    const args = { ...namedBy(label), value: figureText(figureIn(content, id)), last: figure.last ?? 0 }
    return [{ path: id, message: 'figure.leap', args }]
  })
}

/** A unit's summary as it came to its office. */
export type Summary = { id: string; unit: string; content: Content }

/** Every report of an event as its own unit is told by it: one that counts also gives what another report of the same event gave in its stead. */
const asTold = (events: readonly Event[]): Event[] => [
  ...toldOnce(events),
  ...events.filter(({ sameAs }) => sameAs !== undefined),
]

const gives = ({ figures }: Event, key: string): boolean => figures[key]?.state === 'given'

/**
 * What of the summaries counts beside the activities: a figure that a unit's own activities give is counted by them, and its summary's number
 * only states it; what no activity of the unit gives is counted as its summary says.
 */
export function statedEvents(
  things: readonly CountedThing[],
  events: readonly Event[],
  summaries: readonly Summary[],
): Event[] {
  const told = byUnit(asTold(events))
  return summaries.map(({ id, unit, content }) => {
    const own = told.get(unit) ?? []
    const figures = things.flatMap(({ key, field }): [string, Reported][] => {
      const stated = field === undefined ? undefined : figureIn(content, field)
      if (stated === undefined || stated.state === 'blank') return []
      return own.some((event) => gives(event, key)) ? [] : [[key, stated]]
    })
    return { id, unit, figures: Object.fromEntries(figures) }
  })
}

/** A figure of which a unit's summary states another number than its activities give. */
export type Difference = { unit: string; measure: string; activities: Quantity; summary: Quantity }

/** Where summaries and activities of one unit disagree; what a co-organiser's report counts in its stead is told by it all the same. */
export function differences(
  things: readonly CountedThing[],
  events: readonly Event[],
  summaries: readonly Summary[],
): Difference[] {
  const told = byUnit(asTold(events))
  const wrote = [...byUnit(summaries)]
  return things.flatMap(({ key: measure, field }) =>
    wrote.flatMap(([unit, own]): Difference[] => {
      const summary =
        field === undefined ? undefined : toldBy(own.map(({ content }) => figureIn(content, field)))
      const activities = toldBy((told.get(unit) ?? []).flatMap(({ figures }) => figures[measure] ?? []))
      if (summary === undefined || activities === undefined) return []
      const same = summary.value === activities.value && summary.notHeld === activities.notHeld
      return same ? [] : [{ unit, measure, activities, summary }]
    }),
  )
}
