import { z } from 'zod'
import { takeUpload } from '../attachment/takeUpload'
import { jobOf, jobsFor } from '../package/job.queries'
import type { Context } from '../platform/context'
import type { Job } from '../platform/job.type'
import { enqueue, type JobKind } from '../platform/jobs'
import { step } from '../platform/steps'
import { demandCampaign } from './measure'
import { takePackage } from './take'

const kinds = ['package.take', 'incoming.register']

const argsSchema = z.object({
  campaignId: z.string(),
  uploadIds: z.array(z.string()),
  admitUnits: z.boolean(),
})

/** The job behind 接收报送包. Run twice it takes once: what is there already stands. */
export const takeJob: JobKind = async (ctx, args, progress) => {
  const { campaignId, ...given } = argsSchema.parse(args)
  const taken = await takePackage(ctx, campaignId, { ...given, progress })
  await progress(1, step('step.taken', { office: taken.manifest.organisation ?? '', n: taken.n }))
  return undefined
}

/** Has a package taken beside other work: whoever asked may leave and find it again. */
export async function queueTaking(
  ctx: Context,
  { campaignId, uploadIds, admitUnits }: z.infer<typeof argsSchema>,
): Promise<Job> {
  await demandCampaign(ctx, campaignId)
  for (const id of uploadIds) await takeUpload(ctx, id, 'package')
  return jobOf(ctx, await enqueue(ctx, 'package.take', { campaignId, uploadIds, admitUnits }))
}

/** What the acting office had taken or registered in a call, the newest first: what is under way is found again. */
export async function takingsOf(ctx: Context, campaignId: string): Promise<Job[]> {
  await demandCampaign(ctx, campaignId)
  return jobsFor(ctx, campaignId, kinds)
}
