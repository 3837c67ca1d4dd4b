import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { standingOf, type Standing } from './blocks'
import { isStale } from './stale'
import type { SummaryRow } from './summary.entity'

/** Refuses to go on with a frozen table that would be printed differently now: the hashes are compared under the table's lock. */
export async function demandFresh(ctx: Context, summary: SummaryRow): Promise<Standing> {
  const standing = await standingOf(ctx, summary)
  if (isStale(standing)) refuse('stamp.stale')
  return standing
}
