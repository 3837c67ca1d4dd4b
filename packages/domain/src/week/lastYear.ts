import type { Quantity } from '../content.ts'
import type { Reported } from './figure.ts'

/** How a figure stands to last year's; without a year before, or from nothing, there is no rate. */
export type YearOnYear = { change: number; percent?: number }

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
