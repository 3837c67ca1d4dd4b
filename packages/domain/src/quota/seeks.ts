import { z } from 'zod'
import type { RuleRow } from '../campaign/schema.ts'

/** How far rules look for others that share marks: nowhere, among the entries of all campaigns, or in catalogues of former years too. */
export type Seeks = 'none' | 'entries' | 'catalogues'

const reaching = z.looseObject({ across: z.string() })

/** How far the farthest of these rules looks. */
export function seeksIn(rules: readonly Pick<RuleRow, 'kind' | 'params'>[]): Seeks {
  const reaches = rules
    .filter(({ kind }) => kind === 'onlyOnce')
    .map(({ params }) => reaching.safeParse(params).data?.across)
  if (reaches.length === 0) return 'none'
  return reaches.includes('campaigns') ? 'catalogues' : 'entries'
}
