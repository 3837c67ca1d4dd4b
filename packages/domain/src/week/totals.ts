import type { Content, Quantity } from '../content.ts'
import { quantityIn } from '../content/values.ts'
import { totalOf } from '../count/quantity.ts'

/** A total over reports, with how many units gave a figure. */
export type Total = Quantity & { units: number }

/** The sum of one figure over all reports, as exact as the figures are. The order of the reports does not matter. */
export function totalIn(reports: readonly Content[], field: string): Total {
  const figures = reports
    .map((content) => quantityIn(content[field]))
    .filter((figure) => figure !== undefined)
  return { ...totalOf(figures), units: figures.length }
}
