import { may } from '@huibian/domain'
import { demandReason, subjectOf } from '../entry/demand'
import { visibleEntry } from '../entry/entry.queries'
import { actorOf, signedInOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { demand } from '../platform/refusal'
import { lockLikeness } from './likeness.queries'
import type { Likeness, LikenessDecision } from './likeness.type'

type Decision = { decision: LikenessDecision | null; reason: string }

/** 判定重复: one work or two, with a reason; without a decision the pair is open again. What was decided before stands in the record. */
export async function decideLikeness(ctx: Context, id: string, given: Decision): Promise<Likeness> {
  const pair = await lockLikeness(ctx, id)
  const entry = await visibleEntry(ctx, pair.entryId)
  demand(may(actorOf(ctx), 'likeness.decide', subjectOf(entry)))
  const { decision } = given
  const reason = demandReason(given.reason)
  const [by, decidedAt] = decision ? [signedInOf(ctx).accountName, ctx.now] : [null, null]
  const kept = decision ? reason : null
  await ctx.db.query(
    'update likeness set decision = $2, reason = $3, by_name = $4, decided_at = $5 where id = $1',
    [id, decision, kept, by, decidedAt],
  )
  await record(ctx, {
    act: 'likeness.decided',
    noun: 'likeness',
    subjectId: id,
    before: { decision: pair.decision, reason: pair.reason },
    after: { decision, reason },
  })
  return { ...pair, decision, reason: kept, by, decidedAt }
}
