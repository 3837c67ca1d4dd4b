import { sources } from '@huibian/domain'
import { z } from 'zod'
import type { JobKind } from '../platform/jobs'
import { keepRefused } from './errors'
import { withContents } from './open'
import { demandUnit } from './unit'
import { take } from './take'

const argsSchema = z.object({
  campaignId: z.string(),
  organisationId: z.string(),
  uploadIds: z.array(z.string()),
  source: z.enum(sources),
  receivedAt: z.coerce.date(),
  reason: z.string(),
})

/** Takes what a unit sent; the file is what goes back to it, if anything does. */
export const takeJob: JobKind = async (ctx, args, progress) => {
  const { uploadIds, campaignId, organisationId, ...manner } = argsSchema.parse(args)
  const whose = await demandUnit(ctx, campaignId, organisationId)
  return withContents(ctx, uploadIds, async (contents) => {
    const heard = (share: number): Promise<void> => progress(share, whose.unit.name)
    const taking = await take(ctx, whose, contents, { ...manner, progress: heard })
    return (await keepRefused(ctx, whose, taking))?.id
  })
}
