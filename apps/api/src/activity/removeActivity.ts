import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { lockActivity, shotLoader } from './activity.queries'
import { demandOpen } from './closed'
import { demandRunning } from './running'
import { demandWriter } from './writers'

/** A unit strikes what it entered by mistake or twice, until its report is accepted; all of it stays in the record. */
export async function removeActivity(ctx: Context, id: string): Promise<boolean> {
  const activity = await lockActivity(ctx, id)
  demandWriter(ctx, activity)
  const { campaignId } = activity
  await demandRunning(ctx, campaignId)
  await demandOpen(ctx, activity)
  const shots = await shotLoader(ctx).load(id)
  await ctx.db.query('delete from shot where activity_id = $1', [id])
  await ctx.db.query('delete from activity where id = $1', [id])
  await record(ctx, {
    act: 'activity.removed',
    noun: 'activity',
    subjectId: id,
    seenBy: activity.seenBy,
    campaignId,
    before: { ...activity, shots },
  })
  return true
}
