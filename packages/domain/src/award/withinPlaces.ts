import { z } from 'zod'
import { wordsOf } from '../campaign/text.ts'
import type { Finding } from '../violation.ts'
import type { Honour } from '../rules/facts.ts'
import { kind, type RuleKind } from '../rules/kind.ts'
import type { SettledAward } from './settled.ts'

const params = z.strictObject({})

/** The places that honours take: the works of one series take one place where the award counts them so. */
export function placesTaken(award: SettledAward, honours: readonly Honour[]): number {
  const own = honours.filter((honour) => honour.award === award.id)
  return new Set(
    own.map(({ entry, series }) => (award.seriesAsOne && series !== undefined ? `series ${series}` : entry)),
  ).size
}

/** No award is given more often than it has places, in full where it may not stay vacant, and none whose number is still open. */
const find: RuleKind<z.infer<typeof params>, 'awards' | 'honours'> = (_, { awards, honours }) =>
  awards.flatMap((award): Finding[] => {
    const n = placesTaken(award, honours)
    const args = { award: wordsOf(award.name), awardEn: wordsOf(award.name, 'en'), n }
    if (award.open === true) return n === 0 ? [] : [{ message: 'award.open', args }]
    const { places: max } = award
    if (max === undefined) return []
    if (n > max) return [{ message: 'award.tooMany', args: { ...args, max } }]
    return award.mayBeVacant === false && n < max ? [{ message: 'award.vacant', args: { ...args, max } }] : []
  })

export const withinPlaces = kind({
  name: 'withinPlaces',
  params,
  needs: ['awards', 'honours'],
  find,
  tell: () => ({ zh: '各奖项不超过规定的名额', en: 'no award exceeds its places' }),
})
