import type { Question } from '../campaign/question.ts'
import type { Award } from './schema.ts'

/** An award whose number is settled; `open` where a question about it has no number for an answer yet. */
export type SettledAward = Omit<Award, 'places'> & { places?: number; open?: boolean }

/** The awards of a campaign with the numbers that its answers give them. */
export function awardsOf(campaign: {
  awards: readonly Award[]
  questions: readonly Question[]
}): SettledAward[] {
  return campaign.awards.map(({ places, ...award }) => {
    if (places === undefined) return award
    if (typeof places === 'number') return { ...award, places }
    const answer = campaign.questions.find(({ id }) => id === places.question)?.answer
    return typeof answer === 'number' ? { ...award, places: answer } : { ...award, open: true }
  })
}
