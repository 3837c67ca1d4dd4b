import { z } from 'zod'
import { jobOf, jobsFor } from '../package/job.queries'
import type { Context } from '../platform/context'
import type { Job } from '../platform/job.type'
import { enqueue, type JobKind } from '../platform/jobs'
import { step } from '../platform/steps'
import { carryCases, demandHeld, demandUpper } from './carry'
import { demandRelay } from './relay.queries'
import type { CarryArgs } from './relay.type'

const kind = 'relay.carry'

const argsSchema = z.object({ campaignId: z.string(), entryIds: z.array(z.string()) })

/** The job behind 列入上级活动. Run twice it carries once: what is above in the same version stays. */
export const carryJob: JobKind = async (ctx, args, progress) => {
  const given = argsSchema.parse(args)
  await carryCases(ctx, { ...given, progress })
  await progress(1, step('step.carried', { n: new Set(given.entryIds).size }))
  return undefined
}

/** Has cases carried beside other work, each through every act: whoever asked may leave and find it again. */
export async function queueCarrying(ctx: Context, { campaignId, entryIds }: CarryArgs): Promise<Job> {
  const { relay } = await demandUpper(ctx, campaignId)
  await demandHeld(ctx, relay.id, entryIds)
  return jobOf(ctx, await enqueue(ctx, kind, { campaignId: relay.id, entryIds }))
}

/** What the acting office had carried out of its relay, the newest first: what is under way is found again. */
export async function carryingsOf(ctx: Context, campaignId: string): Promise<Job[]> {
  const { id } = await demandRelay(ctx, campaignId)
  return jobsFor(ctx, id, [kind])
}
