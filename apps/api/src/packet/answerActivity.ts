import { whyNot } from '@huibian/domain'
import { lockActivity } from '../activity/activity.queries'
import type { Activity } from '../activity/activity.type'
import { subjectOf } from '../activity/writers'
import { demandReason } from '../entry/demand'
import { actorOf, signedInOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { openObjection, standingOf } from './objection.queries'

/** The office answers what a unit objected to in an activity entered for it: it was corrected, or it stays, and why. */
export async function answerActivity(
  ctx: Context,
  id: string,
  given: { corrected: boolean; answer: string },
): Promise<Activity> {
  const activity = await lockActivity(ctx, id)
  const reason = whyNot(actorOf(ctx), 'activity.answerObjection', subjectOf(activity))
  if (reason) refuse(reason)
  const answer = demandReason(given.answer)
  const open = await openObjection(ctx, id)
  if (!open) return refuse('packet.noObjection')
  if (given.corrected && open.stood === (await standingOf(ctx, id))) refuse('proxy.notCorrected')
  const decision = given.corrected ? 'corrected' : 'kept'
  await ctx.db.query(
    'update activity_objection set decision = $2, answer = $3, answered_by = $4, answered_at = $5 where id = $1',
    [open.id, decision, answer, signedInOf(ctx).accountName, ctx.now],
  )
  await record(ctx, {
    act: 'activity.objectionAnswered',
    noun: 'activity',
    subjectId: id,
    seenBy: activity.seenBy,
    campaignId: activity.campaignId,
    after: { decision, answer },
  })
  return activity
}
