import { v7 } from 'uuid'
import { may } from '@huibian/domain'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { demand, refuse } from '../platform/refusal'
import { acceptedOf } from './lines'
import { frameOf } from './frame'
import { SummaryRow } from './summary.entity'

/** Begins the 案例汇总表 of a phase. A further one follows a forwarded one and keeps its order and remarks. */
export async function buildSummary(ctx: Context, campaignId: string, phase: string): Promise<SummaryRow> {
  const actor = actorOf(ctx)
  const { organisation } = actor.post
  const place = { campaignId, phase, organisationId: organisation.id }
  const frame = await frameOf(ctx, place)
  demand(may(actor, 'summary.build', { filer: organisation.id }))
  // Two clerks at once make one table: the participation's row is the lock.
  await ctx.db.query('select 1 from participation where id = $1 for no key update', [frame.participationId])
  const last = await row<{ id: string; n: number; state: string }>(
    ctx.db,
    'select id, n, state from summary where participation_id = $1 and phase = $2 order by n desc limit 1',
    [frame.participationId, phase],
  )
  if (last && last.state !== 'forwarded') refuse('summary.open')
  const { lines } = await acceptedOf(ctx, place)
  if (last && !lines.some((line) => line.state === 'accepted')) refuse('summary.nothingNew')
  const summary = ctx.db.create(SummaryRow, {
    id: v7(),
    ...place,
    participationId: frame.participationId,
    n: (last?.n ?? 0) + 1,
    state: 'building' as const,
    revision: 1,
    seenBy: `/${organisation.key}/`,
    createdAt: ctx.now,
  })
  await ctx.db.insert(SummaryRow, summary)
  if (last) await copyPlaces(ctx, last.id, summary.id)
  await record(ctx, {
    act: 'summary.built',
    noun: 'summary',
    subjectId: summary.id,
    seenBy: summary.seenBy,
    campaignId: summary.campaignId,
    after: { phase, n: summary.n },
  })
  return summary
}

async function copyPlaces(ctx: Context, fromId: string, toId: string): Promise<void> {
  await ctx.db.query(
    `insert into summary_row (summary_id, entry_id, version_id, position, remark)
     select $2, entry_id, version_id, position, remark from summary_row where summary_id = $1`,
    [fromId, toId],
  )
}
