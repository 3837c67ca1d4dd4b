import type { Quantity } from '../content.ts'
import { totalOf } from '../count/quantity.ts'
import type { Reported } from './figure.ts'

/** How a figure stands to last year's; without a year before, or from nothing, there is no rate. */
export type YearOnYear = { change: number; percent?: number }

/** What a unit counted this year and the year before, of one measure. */
export type BothYears = { now?: Quantity; last?: number }

/** Both years over the units that told both: so many of those that told this year's. */
export type Compared = { now: Quantity; last: Quantity; units: number; of: number; percent?: number }

const leap = 10

/** Whether a figure is ten times last year's or more, or a tenth or less: then its unit is asked whether it stands. */
export function leaps(now: Reported, last: Quantity | undefined): boolean {
  if (now.state !== 'given' || last === undefined || last.value === 0 || now.quantity.value === 0)
    return false
  return now.quantity.value >= last.value * leap || now.quantity.value * leap <= last.value
}

/** The change against last year, with its rate to one place; nothing is said where last year is not known. */
export function yearOnYear(now: Quantity, last: Quantity | undefined): YearOnYear | undefined {
  if (last === undefined) return undefined
  const change = now.value - last.value
  return last.value === 0 ? { change } : { change, percent: Math.round((change / last.value) * 1000) / 10 }
}

/** Compares two years over the units that told both; who told only one of them would change the rate without anything having changed. */
export function comparedOver(units: readonly BothYears[]): Compared | undefined {
  const both = units.flatMap(({ now, last }) =>
    now === undefined || last === undefined ? [] : { now, last },
  )
  if (both.length === 0) return undefined
  const now = totalOf(both.map((one) => one.now))
  const last = totalOf(both.map(({ last: value }) => ({ value })))
  const percent = yearOnYear(now, last)?.percent
  const of = units.filter((one) => one.now !== undefined).length
  return { now, last, units: both.length, of, ...(percent === undefined ? {} : { percent }) }
}
