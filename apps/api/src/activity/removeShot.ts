import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { lockShots } from './activity.queries'
import { demandOpen } from './closed'
import { demandRunning } from './running'
import { demandWriter } from './writers'

/** Takes a picture away from its activity; its file stays with the record. */
export async function removeShot(ctx: Context, id: string): Promise<boolean> {
  const [shot] = await lockShots(ctx, [id])
  if (!shot) return false
  demandWriter(ctx, shot)
  await demandRunning(ctx, shot.campaignId)
  await demandOpen(ctx, shot)
  await ctx.db.query('delete from shot where id = $1', [id])
  await record(ctx, {
    act: 'activity.pictureRemoved',
    noun: 'activity',
    subjectId: shot.activityId,
    seenBy: shot.seenBy,
    campaignId: shot.campaignId,
    before: shot,
  })
  return true
}
