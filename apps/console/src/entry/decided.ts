import type { Entry, Review } from './wire'

/** The last decision, where it is this one. */
export function lastOf(reviews: readonly Review[], decision: 'return' | 'decline'): Review | undefined {
  const last = reviews.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0]
  return last?.decision === decision ? last : undefined
}

/** The decision that sent the case back, while it stands. */
export const returnOf = (reviews: readonly Review[]): Review | undefined => lastOf(reviews, 'return')

/** What the reviewer wrote beside single fields, by field. */
export function remarksOf(reviews: readonly Review[]): Map<string, string[]> {
  const remarks = new Map<string, string[]>()
  for (const { field, reason } of returnOf(reviews)?.fields ?? [])
    remarks.set(field, [...(remarks.get(field) ?? []), reason])
  return remarks
}

type SentBack = {
  state: Entry['state']
  reviews: readonly Review[]
  currentVersion: { id: string } | null
}

/** The decision by which the office above sent back what the body holds, until it goes up again or is written anew. */
export function sentBackOf({ state, reviews, currentVersion }: SentBack): Review | undefined {
  if (state !== 'accepted' && state !== 'inReview') return undefined
  return reviews
    .filter(({ decision, version }) => decision === 'sendBack' && version.id === currentVersion?.id)
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))[0]
}
