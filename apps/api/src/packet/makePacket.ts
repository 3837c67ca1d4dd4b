import { visibleCampaign } from '../campaign/campaign.queries'
import { jobOf } from '../package/job.queries'
import { actorOf, type Context } from '../platform/context'
import type { Job } from '../platform/job.type'
import { enqueue } from '../platform/jobs'
import { record } from '../platform/record'
import { NotFound, refuse } from '../platform/refusal'
import { demandOffice } from '../week/office'
import { packetUnits } from './packet.queries'

/** Has the packet of one unit made, or those of all units of which nobody has ever signed in. */
export async function makePacket(ctx: Context, campaignId: string, organisationId?: string): Promise<Job> {
  const campaign = await visibleCampaign(ctx, campaignId)
  demandOffice(ctx, campaign)
  const units = await packetUnits(ctx, campaign.id)
  if (organisationId === undefined && units.every(({ online }) => online)) refuse('packet.allOnline')
  if (organisationId !== undefined && !units.some((unit) => unit.organisationId === organisationId))
    throw new NotFound()
  const asked = { campaignId: campaign.id, ...(organisationId === undefined ? {} : { organisationId }) }
  const jobId = await enqueue(ctx, 'packet.make', asked)
  await record(ctx, {
    act: 'packet.made',
    noun: 'campaign',
    subjectId: campaign.id,
    seenBy: `/${actorOf(ctx).post.organisation.key}/`,
    after: asked,
  })
  return jobOf(ctx, jobId)
}
