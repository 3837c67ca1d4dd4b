import type { Context } from '../platform/context'
import type { Entry } from './entry.type'
import { frameOf } from './frame'

/** How an entry came in by time, as far as the one who reads it is told: a peer is reminded and never called late, and so never on time. */
export async function toldMark(
  ctx: Context,
  { id, mark, asPeer }: Pick<Entry, 'id' | 'mark' | 'asPeer'>,
): Promise<Entry['mark']> {
  if (mark === null) return null
  return (asPeer ?? (await frameOf(ctx, id)).asPeer) ? null : mark
}
