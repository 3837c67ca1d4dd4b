import { z } from 'zod'
import { kind, type RuleKind } from './kind.ts'

const params = z.strictObject({ per: z.enum(['regionPhase', 'filer']), min: z.int().min(1) })

/** Each region in the phase, or each filer over the whole campaign, has at least `min` entries. */
const find: RuleKind<z.infer<typeof params>, 'tallies'> = ({ per, min }, { tallies }) =>
  tallies
    .filter((tally) => tally.per === per && tally.n < min)
    .map(({ name, n }) => ({ message: `atLeast.${per}`, args: { name, n, min, missing: min - n } }))

export const atLeast = kind({
  name: 'atLeast',
  params,
  needs: ['tallies'],
  find,
  tell: ({ per, min }) =>
    per === 'filer'
      ? { zh: `每家报送单位各阶段累计不少于 ${min} 个`, en: `each filer at least ${min} over all phases` }
      : { zh: `每个地区每个阶段不少于 ${min} 个`, en: `each region at least ${min} in each phase` },
})
