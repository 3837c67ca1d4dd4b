import { may } from '@huibian/domain'
import { demandPart, fileOf, visibleCampaign } from '../campaign/campaign.queries'
import { writeDefaultCloses } from '../campaign/defaultCloses'
import { demandRunning } from '../campaign/running'
import type { Campaign } from '../campaign/campaign.type'
import { actorOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { demand, refuse } from '../platform/refusal'
import { absentFrom } from './participation.queries'
import { writeParts } from './parts'

/** 列为参加单位: takes a unit opened after the call was published into it, where the call's rules would have placed it. */
export async function admitOrganisation(
  ctx: Context,
  campaignId: string,
  organisationId: string,
): Promise<Campaign> {
  const campaign = await visibleCampaign(ctx, campaignId, true)
  const own = await demandPart(ctx, campaignId)
  const subject = {
    organiser: campaign.ownerId,
    ...(own.role === 'receiver' ? { receiver: own.organisationId } : {}),
  }
  demand(may(actorOf(ctx), 'campaign.admit', subject))
  demandRunning(campaign)
  const { absent, present } = await absentFrom(ctx, campaign)
  const admitted = absent.filter((part) => part.organisationId === organisationId)
  const [part] = admitted
  if (!part) return refuse('participation.notHere')
  const parts = await writeParts(ctx, campaignId, admitted, present)
  await writeDefaultCloses(ctx, campaign, { file: await fileOf(ctx, campaign), parts })
  const { role, receiver, path } = part
  await record(ctx, {
    act: 'campaign.admitted',
    noun: 'campaign',
    subjectId: campaignId,
    seenBy: path,
    after: { organisationId, role, receiver },
  })
  return campaign
}
