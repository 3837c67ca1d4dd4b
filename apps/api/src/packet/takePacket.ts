import { jobOf } from '../package/job.queries'
import { actorOf, type Context } from '../platform/context'
import type { Job } from '../platform/job.type'
import { enqueue } from '../platform/jobs'
import { record } from '../platform/record'
import { together } from '../platform/together'
import { demandReason } from '../entry/demand'
import { demandReceived } from '../proxy/origin'
import { withContents } from './open'
import type { TakePacketArgs } from './packet.type'
import { forgetting } from './reading.queries'
import { demandUnit } from './unit'

/** 导入: has what a unit sent taken, as its reading told, which is over then; the uploads must still be there and be readable. */
export async function takePacket(ctx: Context, args: TakePacketArgs): Promise<Job> {
  const { campaignId, organisationId, uploadIds, receivedAt } = args
  const { call } = await demandUnit(ctx, campaignId, organisationId)
  const source = demandReceived(ctx, args)
  const reason = args.reason ? demandReason(args.reason) : ''
  await withContents(ctx, uploadIds, async () => undefined)
  const jobId = await enqueue(ctx, 'packet.take', {
    campaignId: call.id,
    organisationId,
    uploadIds,
    source,
    receivedAt,
    reason,
  })
  await together(ctx.db, [forgetting(ctx, { campaignId: call.id, organisationId })], 'select 1')
  await record(ctx, {
    act: 'packet.brought',
    noun: 'campaign',
    subjectId: call.id,
    seenBy: `/${actorOf(ctx).post.organisation.key}/`,
    after: { unit: organisationId, source, receivedAt, reason },
  })
  return jobOf(ctx, jobId)
}
