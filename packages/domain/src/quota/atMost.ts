import { z } from 'zod'
import type { Words } from '../campaign/text.ts'
import { kind, type RuleKind } from '../rules/kind.ts'
import { maximum, together, unchanged } from '../rules/tightness.ts'

const params = z.strictObject({
  per: z.enum(['region', 'regionPhase', 'regionTheme', 'filer', 'filerPhase', 'sender', 'person', 'entrant']),
  max: z.int().min(1),
})

const words: Readonly<Record<z.infer<typeof params>['per'], Words>> = Object.freeze({
  region: { zh: '每个地区', en: 'each region' },
  regionPhase: { zh: '每个地区每个阶段', en: 'each region in each phase' },
  regionTheme: { zh: '每个地区每个主题', en: 'each region on each theme' },
  filerPhase: { zh: '每家报送单位每个阶段', en: 'each filer in each phase' },
  filer: { zh: '每家报送单位', en: 'each filer' },
  sender: { zh: '每家推荐单位', en: 'each recommending body' },
  person: { zh: '每位第一作者（第一制作单位）', en: 'each first author or maker' },
  entrant: { zh: '每家单位、每位公民', en: 'each body or citizen' },
})

/** No region, filer (over all, in a phase or on a theme), recommending body, person or entrant has more than `max` entries. */
const find: RuleKind<z.infer<typeof params>, 'tallies'> = ({ per, max }, { tallies }) =>
  tallies
    .filter((tally) => tally.per === per && tally.n > max)
    .map(({ name, n }) => ({ message: 'quota.most', args: { name, n: n - 1, max } }))

export const atMost = kind({
  name: 'atMost',
  params,
  needs: ['tallies'],
  find,
  tell: ({ per, max }) => ({ zh: `${words[per].zh}不超过 ${max} 个`, en: `${words[per].en} at most ${max}` }),
  compare: (child, parent) => together([unchanged(child.per, parent.per), maximum(child.max, parent.max)]),
})
