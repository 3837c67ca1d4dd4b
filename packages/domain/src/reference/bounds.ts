import { z } from 'zod'
import { itemName } from '../participation/bodies.ts'
import type { Spot } from '../campaign/place.ts'
import type { Campaign } from '../campaign/schema.ts'
import { wordsOf } from '../campaign/text.ts'
import { thingsOf } from '../campaign/things.ts'
import { groundOf } from '../quota/grounds.ts'
import { leastByTypeParams } from '../quota/atLeastByType.ts'
import { placesSchema, type Places } from '../quota/places.ts'

type Row = Campaign['rules'][number]

/** What is bounded: the length of texts together, what one field holds, or how many entries somebody sends, over all or in each part. */
export type Measured =
  | { text: readonly string[]; counts: string }
  | { field: string; of: string }
  | { whose: string; each: string | undefined; type?: string }

/** A bound of a row, where it stands below its parameters, and as a sentence names it. */
export type Bound = { of: Measured; n: number; at: Spot['path']; called: string }

export type Bounds = { low: readonly Bound[]; high: readonly Bound[] }

const none: Bounds = { low: [], high: [] }

const ends = { min: z.number().optional(), max: z.number().optional() }
const texts = z.looseObject({
  ...ends,
  fields: z.array(z.string()),
  counts: z.unknown().optional(),
  about: z.number().optional(),
  percent: z.number().default(10),
})
const numbers = z.looseObject({ ...ends, per: z.string() })
const fields = z.looseObject({ ...ends, field: z.string(), of: z.string().default('') })

const between = (
  of: Measured,
  { min, max }: { min?: number | undefined; max?: number | undefined },
): Bounds => ({
  low: min === undefined ? [] : [{ of, n: min, at: ['min'], called: '下限' }],
  high: max === undefined ? [] : [{ of, n: max, at: ['max'], called: '上限' }],
})

function ofText({ params }: Row): Bounds {
  const read = texts.safeParse(params)
  if (!read.success) return none
  const { about, percent, counts, ...more } = read.data
  const of = { text: more.fields, counts: JSON.stringify(counts ?? null) }
  if (about === undefined) return between(of, more)
  const reach = Math.floor((about * percent) / 100)
  const end = { of, at: ['about'] }
  return {
    low: [{ ...end, n: about - reach, called: '“左右”的下限' }],
    high: [{ ...end, n: about + reach, called: '“左右”的上限' }],
  }
}

function ofNumber({ params }: Row): Bounds {
  const read = numbers.safeParse(params)
  const ground = read.success ? groundOf(read.data.per) : undefined
  return read.success && ground ? between({ whose: ground.of, each: ground.each }, read.data) : none
}

function ofField({ kind, params }: Row): Bounds {
  const read = fields.safeParse(params)
  return read.success ? between({ field: read.data.field, of: `${kind} ${read.data.of}` }, read.data) : none
}

/** Places added for a list are everybody's only where the list holds every region. */
function addedToAll({ bonus }: Places, type: string, { lists = [], participation }: Campaign): number {
  if (!bonus?.types.includes(type)) return 0
  const listed = lists.find(({ id }) => id === bonus.list)?.items.map((item) => itemName(item)) ?? []
  return participation.regions.every((region) => listed.includes(region)) ? bonus.add : 0
}

/** Each line of a table of places is a greatest number, of the bodies of its type. */
function ofPlaces({ params }: Row, campaign: Campaign): Bounds {
  const read = placesSchema.safeParse(params)
  if (!read.success) return none
  const { type: types } = thingsOf(campaign)
  const high = read.data.lines.map(({ type, max }, n): Bound => {
    const name = types.find(({ id }) => id === type)?.name ?? type
    return {
      of: { whose: 'sender', each: undefined, type },
      n: max + addedToAll(read.data, type, campaign),
      at: ['lines', n, 'max'],
      called: `名额（${wordsOf(name)}）`,
    }
  })
  return { low: [], high }
}

/** Each line of a table of least numbers is one, of the bodies of its type. */
function ofLeasts({ params }: Row, campaign: Campaign): Bounds {
  const read = leastByTypeParams.safeParse(params)
  const ground = read.success ? groundOf(read.data.per) : undefined
  if (!read.success || !ground) return none
  const { type: types } = thingsOf(campaign)
  const low = read.data.lines.map(({ type, min }, n): Bound => {
    const name = types.find(({ id }) => id === type)?.name ?? type
    return {
      of: { whose: ground.of, each: ground.each, type },
      n: min,
      at: ['lines', n, 'min'],
      called: `下限（${wordsOf(name)}）`,
    }
  })
  return { low, high: [] }
}

const readers: Readonly<Record<string, (row: Row, campaign: Campaign) => Bounds>> = Object.freeze({
  minText: ofText,
  maxText: ofText,
  aboutText: ofText,
  atLeast: ofNumber,
  atLeastByType: ofLeasts,
  atMost: ofNumber,
  withinQuota: ofPlaces,
  attached: ofField,
  mediaDuration: ofField,
  mediaRate: ofField,
})

/** What a row bounds, and by which numbers; nothing for one of another sort. */
export const boundsOf = (row: Row, campaign: Campaign): Bounds => readers[row.kind]?.(row, campaign) ?? none

/** Whether what must at least be there is part of what may at most be. */
export function within(low: Measured, high: Measured): boolean {
  if ('text' in low && 'text' in high)
    return low.counts === high.counts && low.text.every((field) => high.text.includes(field))
  if ('field' in low && 'field' in high) return low.field === high.field && low.of === high.of
  if ('whose' in low && 'whose' in high)
    return (
      low.whose === high.whose &&
      (high.each === undefined || high.each === low.each) &&
      (low.type === undefined || high.type === undefined || low.type === high.type)
    )
  return false
}
