import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import type { CampaignList } from '../participation/schema.ts'
import type { SendingBody } from '../rules/facts.ts'
import { itemName } from '../participation/bodies.ts'

const line = z.strictObject({ type: idSchema, max: z.int().min(0) })

/**
 * A table of places: so many for each type of body. A body of several types has the most that one of them gives, never the sum. Bodies of the
 * region list `bonus.list` and of one of the `bonus.types` have `bonus.add` more.
 */
export const placesSchema = z.strictObject({
  lines: z.array(line).min(1),
  bonus: z.strictObject({ list: idSchema, types: z.array(idSchema).min(1), add: z.int().min(1) }).optional(),
})

export type Places = z.infer<typeof placesSchema>

/** What a body may send: `base` by its type, `bonus` by its region, `type` the one that counts. */
export type Allotment = { type: string; base: number; bonus: number; max: number }

/** Whether a list of the campaign holds a name. */
export function isListed(lists: readonly CampaignList[], list: string, name: string | undefined): boolean {
  const items = lists.find(({ id }) => id === list)?.items ?? []
  return name !== undefined && items.some((item) => itemName(item) === name)
}

/** The places of a body, or undefined where none of its types is in the table. */
export function allotmentOf(
  { lines, bonus }: Places,
  sender: SendingBody,
  lists: readonly CampaignList[],
): Allotment | undefined {
  const own = lines.filter(({ type }) => sender.types.includes(type))
  const [best] = [...own].sort((one, other) => other.max - one.max)
  if (!best) return undefined
  const earns =
    bonus !== undefined && bonus.types.includes(best.type) && isListed(lists, bonus.list, sender.region)
  const added = earns ? bonus.add : 0
  return { type: best.type, base: best.max, bonus: added, max: best.max + added }
}

/** The most that the bodies of a type may send together, one of them in each region. */
export type Ceiling = { type: string; bodies: number; max: number }

/** What each type of body that has more by its region may send over all regions together, so that a table can be held against the notice. */
export function ceilingsOf(
  places: Places,
  regions: readonly string[],
  lists: readonly CampaignList[],
): Ceiling[] {
  return (places.bonus?.types ?? []).map((type) => {
    const each = regions.map((region) => allotmentOf(places, { name: region, types: [type], region }, lists))
    return { type, bodies: regions.length, max: each.reduce((sum, one) => sum + (one?.max ?? 0), 0) }
  })
}
