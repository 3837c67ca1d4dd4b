import type { Quantity } from '../content.ts'
import { totalOf } from '../count/quantity.ts'
import { quantitiesOf, type Reported } from './figure.ts'

/** An event as one unit reports it. `sameAs` names the report of a co-organiser that counts in its stead. */
export type Event = { id: string; unit: string; sameAs?: string; figures: { [measure: string]: Reported } }

/** A total that its office corrects: by how much, and why; the reason is printed in a note. */
export type Adjustment = { by: number; reason: string }

/** A total as it is printed: `sum` is what the rows give, `total` what stands in the report. */
export type AdjustedTotal = { sum: Quantity; total: Quantity; adjustment?: Adjustment }

/** The events that count: of an event that several units report, the one that the others were told to be the same as. */
export function countedEvents<T extends { sameAs?: string | null | undefined }>(events: readonly T[]): T[] {
  return events.filter(({ sameAs }) => !sameAs)
}

/** Reports by what they have in common, in their order; of which nothing is said, stand nowhere. A week has thousands, and each is looked at once. */
function grouped<T>(
  reports: readonly T[],
  common: (report: T) => string | null | undefined,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const report of reports) {
    const key = common(report)
    if (!key) continue
    const known = groups.get(key)
    if (known) known.push(report)
    else groups.set(key, [report])
  }
  return groups
}

/** The reports that another one counts for, by the one that does. */
export const samesOf = <T extends { sameAs?: string | null | undefined }>(events: readonly T[]) =>
  grouped(events, ({ sameAs }) => sameAs)

/** What was reported, by unit. */
export const byUnit = <T extends { unit: string }>(reports: readonly T[]) =>
  grouped(reports, ({ unit }) => unit)

/** The events that count, each with the figures that another report of the same event gives and its own does not. */
export function toldOnce(events: readonly Event[]): Event[] {
  const sames = samesOf(events)
  return countedEvents(events).map((event) => {
    const figures = { ...event.figures }
    for (const same of sames.get(event.id) ?? [])
      for (const [measure, figure] of Object.entries(same.figures))
        if (figure.state === 'given' && figures[measure]?.state !== 'given') figures[measure] = figure
    return { ...event, figures }
  })
}

/** One measure over the events that count. */
export function sumOver(events: readonly Event[], measure: string): Quantity {
  return totalOf(quantitiesOf(toldOnce(events).flatMap(({ figures }) => figures[measure] ?? [])))
}

/** A sum with the office's correction. */
export function adjusted(sum: Quantity, adjustment?: Adjustment): AdjustedTotal {
  if (adjustment === undefined || adjustment.by === 0) return { sum, total: sum }
  // What was added up is no longer what one unit wrote.
  const said = sum.qualifier === 'over' ? { qualifier: 'above' as const } : {}
  return { sum, total: { ...sum, ...said, value: sum.value + adjustment.by }, adjustment }
}

/**
 * Why one report may not be told to be the same as another: itself, one that is itself counted by another, or one that others count by
 * already — of one event exactly one report counts, and no chain must be followed to find it.
 */
export function whyNotSame(events: readonly Event[], id: string, as: string): string | undefined {
  const [one, other] = [id, as].map((each) => events.find((event) => event.id === each))
  if (one === undefined || other === undefined) return 'activity.notThere'
  if (one.unit === other.unit) return 'activity.sameUnit'
  if (other.sameAs !== undefined) return 'activity.countedElsewhere'
  return events.some(({ sameAs }) => sameAs === id) ? 'activity.othersCountByIt' : undefined
}
