import { dayOf } from '../platform/time'
import type { Arrival, MatrixPhase } from './dashboard.documents'

/** All that had come in by a day: `x` is that day counted from the close (-3 is three days before it). */
export type Point = { x: number; y: number }

const dayLength = 24 * 3600 * 1000

/** Whole days from one day to another, both as `2021-06-30`. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength)
}

/** How a phase filled, up to `today`: one point a day on which something came, and one for today. */
export function seriesOf(arrivals: readonly Arrival[], phase: MatrixPhase, today: string): Point[] {
  const close = dayOf(phase.closesAt)
  let sum = 0
  const points = arrivals
    .filter(({ phase: key, day }) => key === phase.key && day <= today)
    .toSorted((one, other) => one.day.localeCompare(other.day))
    .map(({ day, n }): Point => ({ x: daysFrom(close, day), y: (sum += n) }))
  const first = points[0]
  const last = points[points.length - 1]
  if (!first || !last) return []
  const now = Math.max(last.x, Math.min(0, daysFrom(close, today)))
  const end = now > last.x ? [{ x: now, y: last.y }] : []
  return [{ x: first.x - 1, y: 0 }, ...points, ...end]
}

/** What had come in by day `x`. */
export function levelAt(points: readonly Point[], x: number): number {
  return points.filter((point) => point.x <= x).at(-1)?.y ?? 0
}

/** A phase beside the one before it, at as many days from their closes. */
export type Comparison = { x: number; now: number; before: number }

/** Where the phase stands today and where the one before it stood as long before its close; undefined for a first phase. */
export function comparison(
  own: readonly Point[],
  before: readonly Point[],
  place: { close: string; today: string },
): Comparison | undefined {
  if (before.length === 0) return undefined
  const x = daysFrom(place.close, place.today)
  return { x, now: levelAt(own, x), before: levelAt(before, x) }
}
