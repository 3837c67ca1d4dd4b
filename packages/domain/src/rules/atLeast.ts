import { z } from 'zod'
import type { Words } from '../campaign/text.ts'
import { kind, type RuleKind } from './kind.ts'
import { minimum, together, unchanged } from './tightness.ts'

const params = z.strictObject({
  per: z.enum(['regionPhase', 'regionTheme', 'filer', 'filerPhase', 'region', 'sender', 'activity']),
  min: z.int().min(1),
})

const words: Readonly<Record<z.infer<typeof params>['per'], (min: number) => Words>> = Object.freeze({
  regionPhase: (n) => ({
    zh: `每个地区每个阶段不少于 ${n} 个`,
    en: `each region at least ${n} in each phase`,
  }),
  regionTheme: (n) => ({
    zh: `每个地区每个主题不少于 ${n} 个`,
    en: `each region at least ${n} on each theme`,
  }),
  filerPhase: (n) => ({
    zh: `每家报送单位每个阶段不少于 ${n} 个`,
    en: `each filer at least ${n} in each phase`,
  }),
  filer: (n) => ({
    zh: `每家报送单位各阶段累计不少于 ${n} 个`,
    en: `each filer at least ${n} over all phases`,
  }),
  region: (n) => ({
    zh: `每个地区各阶段累计不少于 ${n} 个`,
    en: `each region at least ${n} over all phases`,
  }),
  sender: (n) => ({ zh: `每家推荐单位不少于 ${n} 个`, en: `each recommending body at least ${n}` }),
  activity: (n) => ({
    zh: `每项活动不少于 ${n} 个（由办公室对照活动记录核对）`,
    en: `each activity at least ${n} (checked by the office against its activities)`,
  }),
})

const keyOf = (per: z.infer<typeof params>['per']) =>
  per === 'regionPhase' || per === 'filer' ? `atLeast.${per}` : 'atLeast.other'

/** Each region in the phase or on a theme, each filer in the phase, each region, filer or recommending body over the whole campaign has at least `min`. */
const find: RuleKind<z.infer<typeof params>, 'tallies'> = ({ per, min }, { tallies }) =>
  tallies
    .filter((tally) => tally.per === per && tally.n < min)
    .map(({ name, n }) => ({ message: keyOf(per), args: { name, n, min, missing: min - n } }))

export const atLeast = kind({
  name: 'atLeast',
  params,
  needs: ['tallies'],
  find,
  tell: ({ per, min }) => words[per](min),
  compare: (child, parent) => together([unchanged(child.per, parent.per), minimum(child.min, parent.min)]),
})
