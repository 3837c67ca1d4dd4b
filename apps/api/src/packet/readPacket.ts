import { v7 } from 'uuid'
import { demandRunning } from '../campaign/running'
import { jobOf } from '../package/job.queries'
import { actorOf, signedInOf, type Context } from '../platform/context'
import type { Job } from '../platform/job.type'
import { queuing } from '../platform/jobs'
import { together, type Part } from '../platform/together'
import { withContents } from './open'
import type { PacketArgs } from './packet.type'
import { forgetting } from './reading.queries'
import { demandUnit } from './unit'

/** 预览: has what a unit sent looked through; it takes the place of what was read for the same unit before. */
export async function readPacket(ctx: Context, args: PacketArgs): Promise<Job> {
  const { campaignId, organisationId, uploadIds } = args
  const { call } = await demandUnit(ctx, campaignId, organisationId)
  demandRunning(call)
  await withContents(ctx, uploadIds, async () => undefined)
  const id = v7()
  const { id: jobId, part: queued } = queuing(ctx, 'packet.read', { readingId: id })
  const line = `/${actorOf(ctx).post.organisation.key}/`
  const { accountId } = signedInOf(ctx)
  const kept: Part = {
    queries: [
      `kept as (insert into packet_reading (id, job_id, campaign_id, organisation_id, account_id, seen_by, upload_ids, at)
         values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6, $7::uuid[], $8::timestamptz))`,
    ],
    values: [id, jobId, call.id, organisationId, accountId, line, uploadIds, ctx.now],
  }
  const former = forgetting(ctx, { campaignId: call.id, organisationId })
  await together(ctx.db, [queued, former, kept], 'select 1 from queued')
  return jobOf(ctx, jobId)
}
