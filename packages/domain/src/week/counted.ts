import type { Quantity } from '../content.ts'
import { toldBy, type Reported } from './figure.ts'

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

/** Which of two reports of one event is heard on a figure: a number before 未开展, and that before a blank. */
const heard: readonly (Reported['state'] | undefined)[] = ['blank', 'notHeld', 'given']

/** The events that count, each with the figures that another report of the same event gives and its own does not. */
export function toldOnce(events: readonly Event[]): Event[] {
  const sames = samesOf(events)
  return countedEvents(events).map((event) => {
    const figures = { ...event.figures }
    for (const same of sames.get(event.id) ?? [])
      for (const [measure, figure] of Object.entries(same.figures))
        if (heard.indexOf(figure.state) > heard.indexOf(figures[measure]?.state)) figures[measure] = figure
    return { ...event, figures }
  })
}

/** One measure over the events that count: what they come to, or nothing where none of them told. */
export function toldOver(events: readonly Event[], measure: string): Quantity | undefined {
  return toldBy(toldOnce(events).flatMap(({ figures }) => figures[measure] ?? []))
}

/** The same as a total, which is 0 before anything is told. */
export function sumOver(events: readonly Event[], measure: string): Quantity {
  return toldOver(events, measure) ?? { value: 0 }
}

/** A sum with the office's correction. */
export function adjusted(sum: Quantity, adjustment?: Adjustment): AdjustedTotal {
  if (adjustment === undefined || adjustment.by === 0) return { sum, total: sum }
  // What was added up is no longer what one unit wrote.
  const said = sum.qualifier === 'over' ? { qualifier: 'above' as const } : {}
  // Where the office puts a number to what no unit held, the number is what the report says.
  const { notHeld: _, ...held } = sum
  return { sum, total: { ...held, ...said, value: sum.value + adjustment.by }, adjustment }
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
