import { z } from 'zod'
import { idSchema } from '../campaign/names.ts'
import { inTurn } from '../campaign/text.ts'
import { shortOf, whenOwed } from '../rules/atLeast.ts'
import { kind, type RuleKind, type Wrong } from '../rules/kind.ts'
import { minimum, together, unchanged } from '../rules/tightness.ts'
import { countings, type CountedBy } from './grounds.ts'

/** By what a least number may be counted that differs by type: of bodies, since regions, themes and people have none. */
export const leastByTypeBy = [
  'sender',
  'senderTheme',
  'filer',
  'filerPhase',
  'filerTheme',
] as const satisfies readonly CountedBy[]

const line = z.strictObject({ type: idSchema, min: z.int().min(0) })

export const leastByTypeParams = z.strictObject({
  per: z.enum(leastByTypeBy),
  lines: z.array(line).min(1),
})

export type LeastByType = z.infer<typeof leastByTypeParams>

/** What a body owes by its types: the most that one of them asks, never the sum; nothing where the table names none of them. */
export const owedBy = ({ lines }: Pick<LeastByType, 'lines'>, types: readonly string[]): number =>
  Math.max(0, ...lines.filter(({ type }) => types.includes(type)).map(({ min }) => min))

/** Each body has at least the number of its type; of several types the largest counts, once. */
const find: RuleKind<LeastByType, 'tallies'> = (params, { tallies }) =>
  tallies
    .filter(({ per }) => per === params.per)
    .flatMap((tally) => shortOf(tally, owedBy(params, tally.types ?? [])))

/** Which of two lines of one type was meant nobody can tell. */
const wrong = ({ lines }: LeastByType): Wrong[] =>
  lines.flatMap(({ type, min }, at) => {
    const before = lines.slice(0, at).find((one) => one.type === type)
    if (!before) return []
    const message = `机构类型“${type}”的最低数量重复，前面已写不少于 ${before.min} 个，这里又写不少于 ${min} 个；请只留一行`
    return [{ path: ['lines', at, 'type'], message }]
  })

export const atLeastByType = kind({
  name: 'atLeastByType',
  params: leastByTypeParams,
  needs: ['tallies'],
  find,
  references: ({ lines }) =>
    lines.map(({ type }, at) => ({ to: 'type' as const, id: type, path: ['lines', at, 'type'] })),
  tell: ({ per, lines }, named) => {
    const [{ who }, when] = [countings[per], whenOwed(per)]
    const each = inTurn(
      lines.map(({ type, min }) => {
        const { zh, en } = named('type', type)
        if (min === 0) return { zh: `${zh}不作要求`, en: `${en} none` }
        return { zh: `${zh}不少于 ${min} 个`, en: `${en} at least ${min}` }
      }),
    )
    const head = { zh: `${who.zh}${when.zh}`, en: `${who.en} ${when.en}`.trim() }
    return {
      zh: `${head.zh}，${each.zh}（同属几类的按最多的一类计，不累加）`,
      en: `${head.en}: ${each.en} (a body of several types owes the most that one asks, once)`,
    }
  },
  compare: (child, parent) => {
    const types = [...new Set([...child.lines, ...parent.lines].map(({ type }) => type))]
    return together([
      unchanged(child.per, parent.per),
      ...types.map((type) => minimum(owedBy(child, [type]), owedBy(parent, [type]))),
    ])
  },
  wrong,
})
