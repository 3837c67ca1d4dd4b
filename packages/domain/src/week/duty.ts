import type { Quantity } from '../content.ts'
import { totalOf } from '../count/quantity.ts'
import { quantitiesOf, type Reported } from './figure.ts'
import type { CountedThing } from './measure.ts'

/** How many of a thing a unit owes at least: what every unit owes, or those of certain types or keys alone; nothing where it owes none. */
export function leastFor(
  { least, for: whom = [] }: Pick<CountedThing, 'least' | 'for'>,
  unit: { key: string; types: readonly string[] },
): number | undefined {
  const named = whom.length === 0 || whom.some((one) => one === unit.key || unit.types.includes(one))
  return named ? least : undefined
}

/** What each member unit owes, of one measure: at least so many. */
export type Duty = { id: string; measure: string; least: number }

/** How a unit stands to a duty. What was not held is an answer, and none that fulfils. */
export type DutyCell = { state: 'blank' | 'notHeld' | 'short' | 'done'; quantity: Quantity; needed: number }

/** How one unit stands to one duty, by all the figures that it gave. */
export function dutyCell(duty: Duty, figures: readonly Reported[]): DutyCell {
  const given = quantitiesOf(figures)
  const quantity = totalOf(given)
  const needed = duty.least
  if (given.length > 0) return { state: quantity.value >= needed ? 'done' : 'short', quantity, needed }
  return { state: figures.some(({ state }) => state === 'notHeld') ? 'notHeld' : 'blank', quantity, needed }
}
