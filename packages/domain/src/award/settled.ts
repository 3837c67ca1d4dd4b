import type { Question } from '../campaign/question.ts'
import type { Award } from './schema.ts'

/** An award whose number is settled; `open` where a question about it has no number for an answer yet. */
export type SettledAward = Omit<Award, 'places'> & { places?: number; open?: boolean }

/** A number as an office answers it: typed into a box it may come as a text. */
function numberOf(answer: Question['answer']): number | undefined {
  if (typeof answer === 'number') return answer
  return typeof answer === 'string' && /^[1-9]\d{0,5}$/.test(answer.trim()) ? Number(answer) : undefined
}

/** The awards of a campaign with the numbers that its answers give them. */
export function awardsOf(campaign: {
  awards: readonly Award[]
  questions: readonly Question[]
}): SettledAward[] {
  return campaign.awards.map(({ places, ...award }) => {
    if (places === undefined) return award
    if (typeof places === 'number') return { ...award, places }
    const number = numberOf(campaign.questions.find(({ id }) => id === places.question)?.answer)
    return number === undefined ? { ...award, open: true } : { ...award, places: number }
  })
}
