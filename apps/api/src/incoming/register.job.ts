import { sources } from '@huibian/domain'
import { z } from 'zod'
import { jobOf } from '../package/job.queries'
import { demandCampaign } from '../intake/measure'
import type { Context } from '../platform/context'
import type { Job } from '../platform/job.type'
import { enqueue, type JobKind } from '../platform/jobs'
import { step } from '../platform/steps'
import type { IncomingInput } from './incoming.type'
import { registerIncoming } from './register'
import { placeOf } from './place'
import { demandFiles } from './rows'

const optional = z.string().nullish()

const argsSchema = z.object({
  campaignId: z.string(),
  admitUnits: z.boolean(),
  incoming: z.object({
    senderId: z.string(),
    phase: z.string(),
    source: z.enum(sources),
    receivedAt: z.coerce.date(),
    reason: z.string(),
    kind: optional,
    route: optional,
    tableScanId: z.string(),
    tableId: optional,
    rows: z.array(z.object({ cells: z.record(z.string(), z.unknown()), textId: optional, formId: optional })),
  }),
})

/** The job behind 登记来件; its file holds the lines that were not taken. Run twice it registers once: what is unchanged is refused. */
export const registerJob: JobKind = async (ctx, args, progress) => {
  const { campaignId, admitUnits, incoming } = argsSchema.parse(args)
  const { package: taken, errors } = await registerIncoming(ctx, campaignId, {
    incoming,
    admitUnits,
    progress,
  })
  await progress(1, step('step.registered', { office: taken.manifest.organisation ?? '', n: taken.n }))
  return errors?.id
}

/** Has what came in registered beside other work: whoever asked may leave and find it again. */
export async function queueRegistering(
  ctx: Context,
  given: { campaignId: string; incoming: IncomingInput; admitUnits: boolean },
): Promise<Job> {
  const { campaignId, incoming } = given
  const campaign = await demandCampaign(ctx, campaignId)
  await placeOf(ctx, campaign, { given: incoming, names: [], manner: 'look' })
  await demandFiles(ctx, incoming)
  return jobOf(ctx, await enqueue(ctx, 'incoming.register', given))
}
