import { v7 } from 'uuid'
import { demandReason, demandVerb } from '../entry/demand'
import type { EntryRow } from '../entry/entry.entity'
import { lockEntry } from '../entry/entry.queries'
import { signedInOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'

/** An entry of the own unit that was entered for it, locked. */
async function enteredForUs(ctx: Context, id: string): Promise<EntryRow> {
  const entry = await lockEntry(ctx, id)
  demandVerb(ctx, 'entry.object', entry)
  return entry.proxyId ? entry : refuse('proxy.none')
}

/** Whoever answers for the unit has seen what was entered for it; the first who says so stands. */
async function noteKnown(ctx: Context, entry: EntryRow): Promise<boolean> {
  const noted = await row<{ n: number }>(
    ctx.db,
    `with noted as (update proxy set known_by = $2, known_at = $3 where entry_id = $1 and known_at is null returning 1)
     select count(*)::int as n from noted`,
    [entry.id, signedInOf(ctx).accountName, ctx.now],
  )
  return noted?.n === 1
}

/** 知悉: the unit has seen what was entered for it and has nothing against it. */
export async function acknowledgeProxy(ctx: Context, id: string): Promise<EntryRow> {
  const entry = await enteredForUs(ctx, id)
  if (!(await noteKnown(ctx, entry))) refuse('proxy.alreadyKnown')
  await record(ctx, { act: 'entry.proxyKnown', noun: 'entry', subjectId: id, seenBy: entry.seenBy })
  return entry
}

/** 异议: the unit says what is wrong with what was entered for it; once, until it is answered. */
export async function objectToProxy(ctx: Context, id: string, reason: string): Promise<EntryRow> {
  const entry = await enteredForUs(ctx, id)
  const why = demandReason(reason)
  const open = await row<{ id: string }>(
    ctx.db,
    'select id from objection where entry_id = $1 and answered_at is null',
    [id],
  )
  if (open) refuse('proxy.stillOpen')
  await noteKnown(ctx, entry)
  await ctx.db.query(
    `insert into objection (id, entry_id, version_id, revision, reason, by_name, at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [v7(), id, entry.currentVersionId, entry.revision, why, signedInOf(ctx).accountName, ctx.now],
  )
  await record(ctx, {
    act: 'entry.objected',
    noun: 'entry',
    subjectId: id,
    seenBy: entry.seenBy,
    after: { reason: why },
  })
  return entry
}
