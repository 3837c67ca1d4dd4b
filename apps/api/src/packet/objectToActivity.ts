import { whyNot } from '@huibian/domain'
import { v7 } from 'uuid'
import { lockActivity } from '../activity/activity.queries'
import type { Activity } from '../activity/activity.type'
import { demandRunning } from '../activity/running'
import { subjectOf } from '../activity/writers'
import { demandReason } from '../entry/demand'
import { actorOf, signedInOf, type Context } from '../platform/context'
import { record, recordAll } from '../platform/record'
import { refuse } from '../platform/refusal'
import { lockWaiting, openObjection, standingOf } from './objection.queries'

/** An activity that was entered for the acting unit and that it has not taken over, locked. */
async function enteredForUs(ctx: Context, id: string): Promise<Activity> {
  const activity = await lockActivity(ctx, id)
  const reason = whyNot(actorOf(ctx), 'activity.object', subjectOf(activity))
  if (reason) refuse(reason)
  if (!activity.deliveryId) refuse('packet.notEntered')
  return activity.takenOverAt ? refuse('packet.takenOver') : activity
}

/** The first of the unit who says something of it has seen it. */
async function noteKnown(ctx: Context, { id }: Activity): Promise<void> {
  await ctx.db.query('update activity set known_by = $2, known_at = $3 where id = $1 and known_at is null', [
    id,
    signedInOf(ctx).accountName,
    ctx.now,
  ])
}

const told = (
  ctx: Context,
  { id, seenBy, campaignId }: Activity,
  act: string,
  after?: object,
): Promise<void> =>
  record(ctx, {
    act,
    noun: 'activity',
    subjectId: id,
    seenBy,
    campaignId,
    ...(after ? { after } : {}),
  })

/**
 * 知悉: the unit has seen the activity that was entered for it and has nothing against it; with `packet` also those that came by the same
 * delivery and wait, each of which is recorded by itself.
 */
export async function acknowledgeActivity(
  ctx: Context,
  id: string,
  { packet }: { packet: boolean },
): Promise<Activity> {
  const activity = await enteredForUs(ctx, id)
  const waiting = packet ? await lockWaiting(ctx, activity) : activity.knownAt ? [] : [id]
  if (waiting.length === 0) refuse('proxy.alreadyKnown')
  await ctx.db.query('update activity set known_by = $2, known_at = $3 where id = any($1::uuid[])', [
    waiting,
    signedInOf(ctx).accountName,
    ctx.now,
  ])
  const { seenBy, campaignId } = activity
  await recordAll(
    ctx,
    waiting.map((subjectId) => ({ act: 'activity.known', noun: 'activity', subjectId, seenBy, campaignId })),
  )
  return lockActivity(ctx, id)
}

/** 异议: the unit says what is wrong with the activity that was entered for it; once, until it is answered. */
export async function objectToActivity(ctx: Context, id: string, given: string): Promise<Activity> {
  const activity = await enteredForUs(ctx, id)
  const reason = demandReason(given)
  if (await openObjection(ctx, id)) refuse('proxy.stillOpen')
  await noteKnown(ctx, activity)
  await ctx.db.query(
    `insert into activity_objection (id, activity_id, stood, reason, by_name, at) values ($1, $2, $3, $4, $5, $6)`,
    [v7(), id, await standingOf(ctx, id), reason, signedInOf(ctx).accountName, ctx.now],
  )
  await told(ctx, activity, 'activity.objected', { reason })
  return lockActivity(ctx, id)
}

/** 接手: from now on the unit alone writes what was entered for it; what it objected to is its own to mend. */
export async function takeOverActivity(ctx: Context, id: string): Promise<Activity> {
  const activity = await enteredForUs(ctx, id)
  await demandRunning(ctx, activity.campaignId)
  await noteKnown(ctx, activity)
  await ctx.db.query('update activity set taken_over_at = $2 where id = $1', [id, ctx.now])
  await ctx.db.query(
    `update activity_objection set decision = 'takenOver', answer = '', answered_by = $2, answered_at = $3
     where activity_id = $1 and answered_at is null`,
    [id, signedInOf(ctx).accountName, ctx.now],
  )
  await told(ctx, activity, 'activity.takenOver')
  return lockActivity(ctx, id)
}
