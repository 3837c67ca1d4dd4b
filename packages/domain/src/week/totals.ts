import type { Content, Quantity } from '../content.ts'

/** A total of figures some of which are not exact: 累计超过, 累计近, 约, or exact. */
export type Total = Quantity & { units: number }

const quantityIn = (value: Content[string] | undefined): Quantity | undefined =>
  typeof value === 'object' && !Array.isArray(value) && 'value' in value ? value : undefined

/** Where all say 余 or 超 the sum does too; where one says 近 and another 超, no more than 约 can be said. */
function together(figures: readonly Quantity[]): Quantity['qualifier'] {
  const said = new Set(figures.map(({ qualifier }) => (qualifier === 'over' ? 'above' : qualifier)))
  said.delete(undefined)
  if (said.size === 0) return undefined
  const [only] = said
  return said.size === 1 ? only : 'about'
}

/** The sum of one figure over all reports, with how many units gave one. The order of the reports does not matter. */
export function totalOf(reports: readonly Content[], field: string): Total {
  const figures = reports
    .map((content) => quantityIn(content[field]))
    .filter((figure) => figure !== undefined)
  const qualifier = together(figures)
  return {
    value: figures.reduce((sum, { value }) => sum + value, 0),
    ...(qualifier === undefined ? {} : { qualifier }),
    units: figures.length,
  }
}
