import type { Spot } from '../campaign/place.ts'
import type { Campaign } from '../campaign/schema.ts'
import { boundsOf, within, type Bound } from './bounds.ts'

type Row = Campaign['rules'][number]

const meet = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  !one || !other || one.some((each) => other.includes(each))

/** Whether some entry is judged by both rows. */
const together = (one: Row, other: Row): boolean =>
  (['phases', 'kinds', 'routes'] as const).every((part) => meet(one[part], other[part]))

type Crossing = { least: Row; low: Bound; most: Row; high: Bound }

const underLow = ({ low, most, high }: Crossing): string =>
  `${low.called} ${low.n} 大于规则“${most.id}”的${high.called} ${high.n}：请把${low.called}改为不大于 ${high.n}，或把该规则的${high.called}改为不小于 ${low.n}`

const underHigh = ({ least, low, high }: Crossing): string =>
  `${high.called} ${high.n} 小于规则“${least.id}”的${low.called} ${low.n}：请把${high.called}改为不小于 ${low.n}，或把该规则的${low.called}改为不大于 ${high.n}`

/**
 * Rows that no entry can meet at once: a least length or number above the greatest of another row, or above the places that a table gives to a
 * sort of body. It is told at the earlier of the two, which in a relay is the relay's own.
 */
function betweenRows(campaign: Campaign): Spot[] {
  const { rules } = campaign
  const bounds = rules.map((row) => boundsOf(row, campaign))
  return rules.flatMap((least, at) =>
    rules.flatMap((most, n): Spot[] => {
      if (at === n || !together(least, most)) return []
      return (bounds[at]?.low ?? []).flatMap((low) =>
        (bounds[n]?.high ?? [])
          .filter((high) => low.n > high.n && within(low.of, high.of))
          .map((high): Spot => {
            const crossing = { least, low, most, high }
            return at < n
              ? { path: ['rules', at, 'params', ...low.at], message: underLow(crossing) }
              : { path: ['rules', n, 'params', ...high.at], message: underHigh(crossing) }
          }),
      )
    }),
  )
}

const held: readonly string[] = ['text', 'longText']

/** A least length that the fields cannot hold: a word or a character of any counting is one character of a field or more. */
function aboveFields(campaign: Campaign): Spot[] {
  return campaign.rules.flatMap((row, at) =>
    boundsOf(row, campaign).low.flatMap(({ of, n, at: place, called }): Spot[] => {
      if (!('text' in of)) return []
      const fields = of.text.map((id) => campaign.form.fields.find((field) => field.id === id))
      const holds = fields.reduce(
        (sum, field) => sum + (field && held.includes(field.type) ? (field.maxLength ?? Infinity) : Infinity),
        0,
      )
      if (n <= holds) return []
      const message = `${called} ${n} 大于栏目 ${of.text.join('、')} 可填的字符数 ${holds}（maxLength）：请把${called}改为不大于 ${holds}，或把 maxLength 改为不小于 ${n}`
      return [{ path: ['rules', at, 'params', ...place], message }]
    }),
  )
}

/** Least numbers and lengths that something else in the file makes impossible. */
export const crossedSpots = (campaign: Campaign): Spot[] => [
  ...betweenRows(campaign),
  ...aboveFields(campaign),
]
