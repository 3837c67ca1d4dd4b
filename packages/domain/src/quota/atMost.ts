import { z } from 'zod'
import { kind, type RuleKind } from '../rules/kind.ts'
import { maximum, together, unchanged } from '../rules/tightness.ts'
import { countedWords, type CountedBy } from './grounds.ts'

/** By what a greatest number may be counted. */
export const mostBy = [
  'region',
  'regionPhase',
  'regionTheme',
  'filer',
  'filerPhase',
  'filerTheme',
  'sender',
  'senderTheme',
  'theme',
  'person',
  'entrant',
] as const satisfies readonly CountedBy[]

const params = z.strictObject({ per: z.enum(mostBy), max: z.int().min(1) })

/** No region, filer (over all, in a phase or on a theme), recommending body, theme, person or entrant has more than `max` entries. */
const find: RuleKind<z.infer<typeof params>, 'tallies'> = ({ per, max }, { tallies }) =>
  tallies
    .filter((tally) => tally.per === per && tally.n > max)
    .map(({ name, n }) => ({ message: 'quota.most', args: { name, n: n - 1, max } }))

export const atMost = kind({
  name: 'atMost',
  params,
  needs: ['tallies'],
  find,
  tell: ({ per, max }) => {
    const { zh, en } = countedWords(per)
    return { zh: `${zh}不超过 ${max} 个`, en: `${en} at most ${max}` }
  },
  compare: (child, parent) => together([unchanged(child.per, parent.per), maximum(child.max, parent.max)]),
})
