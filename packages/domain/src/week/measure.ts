import type { Campaign } from '../campaign/schema.ts'
import { wordsOf } from '../campaign/text.ts'

/** What is counted of an activity: its 口径 and unit, and, where every member unit owes some, how many at least. */
export type CountedThing = {
  key: string
  plan: string
  name: string
  unit: string
  definition: string
  least?: number
}

/** What a campaign file has its units count, before the office has written units and definitions to it. */
export function countedIn(file: Pick<Campaign, 'activities'>): CountedThing[] {
  return (file.activities ?? []).flatMap(({ id, counts = [] }) =>
    counts.map((count, at) => ({
      key: `${id}.${at + 1}`,
      plan: id,
      name: wordsOf(count),
      unit: '',
      definition: '',
    })),
  )
}
