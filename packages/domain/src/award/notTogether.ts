import { z } from 'zod'
import { wordsOf } from '../campaign/text.ts'
import { kind, type RuleKind } from '../rules/kind.ts'

const params = z.strictObject({})

/** No work, and no series that counts as one, is given two awards that exclude each other. */
const find: RuleKind<z.infer<typeof params>, 'awards' | 'honours'> = (_, { awards, honours }) => {
  const winner = ({ entry, series }: { entry: string; series?: string }) => series ?? entry
  return awards.flatMap((award) =>
    honours
      .filter((honour) => honour.award === award.id)
      .flatMap((honour) =>
        honours
          .filter((other) => winner(other) === winner(honour) && award.excludes?.includes(other.award))
          .map((other) => {
            const second = awards.find(({ id }) => id === other.award)
            const [one, two] = [award.name, second?.name ?? other.award]
            return {
              message: 'award.together',
              args: {
                name: honour.name,
                award: wordsOf(one),
                awardEn: wordsOf(one, 'en'),
                other: wordsOf(two),
                otherEn: wordsOf(two, 'en'),
              },
            }
          }),
      ),
  )
}

export const notTogether = kind({
  name: 'notTogether',
  params,
  needs: ['awards', 'honours'],
  find,
  tell: () => ({
    zh: '互不兼得的奖项不同时授予同一作品',
    en: 'no work has two awards that exclude each other',
  }),
})
