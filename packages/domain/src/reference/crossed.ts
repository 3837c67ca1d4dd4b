import { z } from 'zod'
import type { Spot } from '../campaign/place.ts'
import type { Campaign } from '../campaign/schema.ts'
import { groundOf } from '../quota/grounds.ts'

type Row = Campaign['rules'][number]

/** What is bounded: the length of texts together, or how many entries somebody sends, over all or in each part. */
type Measured = { text: readonly string[]; counts: string } | { whose: string; each: string | undefined }

type Bounds = { of: Measured; low?: number; high?: number }

const texts = z.looseObject({
  fields: z.array(z.string()),
  counts: z.unknown().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  about: z.number().optional(),
  percent: z.number().default(10),
})
const numbers = z.looseObject({ per: z.string(), min: z.number().optional(), max: z.number().optional() })

const isText = (kind: string): boolean => ['minText', 'maxText', 'aboutText'].includes(kind)

/** What a row bounds, and by which numbers; nothing for one of another sort. */
function boundsOf(row: Row): Bounds | undefined {
  if (isText(row.kind)) {
    const read = texts.safeParse(row.params)
    if (!read.success) return undefined
    const { fields, counts, min, max, about, percent } = read.data
    const reach = about === undefined ? 0 : Math.floor((about * percent) / 100)
    const [low, high] = about === undefined ? [min, max] : [about - reach, about + reach]
    return {
      of: { text: fields, counts: JSON.stringify(counts ?? null) },
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
    }
  }
  if (row.kind !== 'atLeast' && row.kind !== 'atMost') return undefined
  const read = numbers.safeParse(row.params)
  const ground = read.success ? groundOf(read.data.per) : undefined
  if (!read.success || !ground) return undefined
  const { min, max } = read.data
  return {
    of: { whose: ground.of, each: ground.each },
    ...(min === undefined ? {} : { low: min }),
    ...(max === undefined ? {} : { high: max }),
  }
}

/** Whether what must at least be there is part of what may at most be. */
function within(low: Measured, high: Measured): boolean {
  if ('text' in low && 'text' in high)
    return low.counts === high.counts && low.text.every((field) => high.text.includes(field))
  if ('text' in low || 'text' in high) return false
  return low.whose === high.whose && (high.each === undefined || high.each === low.each)
}

const meet = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  !one || !other || one.some((each) => other.includes(each))

/** Whether some entry is judged by both rows. */
const together = (one: Row, other: Row): boolean =>
  (['phases', 'kinds', 'routes'] as const).every((part) => meet(one[part], other[part]))

/**
 * Rows that no entry can meet at once: a least length or number above the greatest of another row. It is told at the earlier of the two, which
 * in a relay is the relay's own.
 */
export function crossedSpots({ rules }: Pick<Campaign, 'rules'>): Spot[] {
  const bounds = rules.map((row) => boundsOf(row))
  const pairs = rules.flatMap((row, at) => rules.map((other, n) => ({ row, at, other, n })))
  return pairs.flatMap(({ row, at, other, n }): Spot[] => {
    const [least, most] = [bounds[at], bounds[n]]
    if (at === n || least?.low === undefined || most?.high === undefined) return []
    if (least.low <= most.high || !within(least.of, most.of) || !together(row, other)) return []
    const [low, high] = [least.low, most.high]
    return at < n
      ? [
          {
            path: pathTo(row, at, 'min'),
            message: `下限 ${low} 大于规则“${other.id}”的上限 ${high}，请改正其一`,
          },
        ]
      : [
          {
            path: pathTo(other, n, 'max'),
            message: `上限 ${high} 小于规则“${row.id}”的下限 ${low}，请改正其一`,
          },
        ]
  })
}

const pathTo = ({ kind }: Row, at: number, bound: 'min' | 'max'): Spot['path'] => [
  'rules',
  at,
  'params',
  kind === 'aboutText' ? 'about' : bound,
]
