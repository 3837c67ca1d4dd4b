import { z } from 'zod'
import type { Words } from '../campaign/text.ts'
import { countedWords, countings, eachWords, type CountedBy } from '../quota/grounds.ts'
import type { Finding } from '../violation.ts'
import type { Tally } from './facts.ts'
import { kind, type RuleKind } from './kind.ts'
import { minimum, together, unchanged } from './tightness.ts'

/** By what a least number may be counted. */
export const leastBy = [
  'regionPhase',
  'regionTheme',
  'filer',
  'filerPhase',
  'filerTheme',
  'region',
  'sender',
  'senderTheme',
  'theme',
  'person',
  'activity',
] as const satisfies readonly (CountedBy | 'activity')[]

const params = z.strictObject({ per: z.enum(leastBy), min: z.int().min(1) })

type By = z.infer<typeof params>['per']

/** What is owed over all phases says so: whoever reads it may send in several. */
export function whenOwed(per: Exclude<By, 'activity'>): Words {
  if (per === 'filer' || per === 'region') return { zh: '各阶段累计', en: 'over all phases' }
  if (per === 'theme') return { zh: '每个主题（全部单位合计）', en: 'on each theme' }
  return eachWords(per)
}

function told(per: By, min: number): Words {
  if (per === 'activity') {
    const { zh, en } = countedWords(per)
    return {
      zh: `${zh}不少于 ${min} 个（由办公室对照活动记录核对）`,
      en: `${en} at least ${min} (checked by the office against its activities)`,
    }
  }
  const [{ who }, when] = [countings[per], whenOwed(per)]
  return { zh: `${who.zh}${when.zh}不少于 ${min} 个`, en: `${who.en} at least ${min} ${when.en}`.trim() }
}

const saidApart: readonly Tally['per'][] = ['regionPhase', 'filer', 'theme']

const keyOf = (per: Tally['per']) => (saidApart.includes(per) ? `atLeast.${per}` : 'atLeast.other')

/** What is found of a number that should be at least `min`. */
export const shortOf = ({ per, name, n }: Tally, min: number): Finding[] =>
  n < min ? [{ message: keyOf(per), args: { name, n, min, missing: min - n } }] : []

/**
 * Each region in the phase or on a theme, each filer in the phase or on a theme, each region, filer or recommending body over the whole campaign
 * has at least `min`, and so has each first author of whom anything is sent; so has each theme, of all bodies together.
 */
const find: RuleKind<z.infer<typeof params>, 'tallies'> = ({ per, min }, { tallies }) =>
  tallies.filter((tally) => tally.per === per).flatMap((tally) => shortOf(tally, min))

export const atLeast = kind({
  name: 'atLeast',
  params,
  needs: ['tallies'],
  find,
  tell: ({ per, min }) => told(per, min),
  compare: (child, parent) => together([unchanged(child.per, parent.per), minimum(child.min, parent.min)]),
})
