import { z } from 'zod'
import { wordsOf } from '../campaign/text.ts'
import { kind, type RuleKind } from '../rules/kind.ts'

const params = z.strictObject({})

/** An award goes only to works of the kinds that it is open to. */
const find: RuleKind<z.infer<typeof params>, 'awards' | 'honours'> = (_, { awards, honours }) =>
  honours.flatMap((honour) => {
    const award = awards.find(({ id }) => id === honour.award)
    if (award?.kinds === undefined || award.kinds.includes(honour.kind)) return []
    const args = { name: honour.name, award: wordsOf(award.name), awardEn: wordsOf(award.name, 'en') }
    return [{ message: 'award.otherKind', args }]
  })

export const eligibleKind = kind({
  name: 'eligibleKind',
  params,
  needs: ['awards', 'honours'],
  find,
  tell: () => ({ zh: '奖项只授予规定种类的作品', en: 'awards go only to works of their kinds' }),
})
