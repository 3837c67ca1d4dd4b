import { v7 } from 'uuid'
import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { SealRecordRow } from './seal.entity'

/** One use of the seal, as the register tells it. */
export type SealUse = Omit<SealRecordRow, 'id' | 'n' | 'at'>

/** Writes the next numbered line of the organisation's 用印登记簿. Numbers follow one another without a gap. */
export async function enterRegister(ctx: Context, use: SealUse): Promise<void> {
  // Two uses at once must not take the same number: the organisation's row is the register's lock.
  await ctx.db.query('select 1 from organisation where id = $1 for no key update', [use.organisationId])
  const last = await row<{ n: number }>(
    ctx.db,
    'select coalesce(max(n), 0)::int as n from seal_record where organisation_id = $1',
    [use.organisationId],
  )
  await ctx.db.insert(SealRecordRow, { id: v7(), ...use, n: (last?.n ?? 0) + 1, at: ctx.now })
}
