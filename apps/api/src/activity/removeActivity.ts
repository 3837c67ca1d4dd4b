import type { Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { lockActivity, shotLoader } from './activity.queries'
import { demandRunning } from './running'
import { demandWriter } from './writers'

/** A unit strikes what it entered by mistake or twice, until its report is accepted; all of it stays in the record. */
export async function removeActivity(ctx: Context, id: string): Promise<boolean> {
  const activity = await lockActivity(ctx, id)
  demandWriter(ctx, activity)
  const { campaignId, organisationId } = activity
  await demandRunning(ctx, campaignId)
  const accepted = await row(
    ctx.db,
    `select 1 from entry where campaign_id = $1 and filer_id = $2 and state in ('accepted', 'forwarded') limit 1`,
    [campaignId, organisationId],
  )
  if (accepted) refuse('activity.accepted')
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
