import { may, type Campaign as CampaignFile, type Violation } from '@huibian/domain'
import { fileOf, visibleCampaign } from '../campaign/campaign.queries'
import { demandRunning } from '../campaign/running'
import type { Campaign } from '../campaign/campaign.type'
import { noChanges } from '../package/changes'
import { actorOf, type Context } from '../platform/context'
import { demand } from '../platform/refusal'
import { comparedWith } from './compare'
import { hereOf, type Here, type Lock } from './here'
import { faultsOf, unitFaults, type Measured } from './judge'
import type { Opened } from './unpack'
import { unitsOf } from './units'

export type Weighed = Measured & { campaign: Campaign; file: CampaignFile; faults: Violation[] }

/** The call into which the acting office takes packages; it must run. */
export async function demandCampaign(ctx: Context, campaignId: string): Promise<Campaign> {
  const campaign = await visibleCampaign(ctx, campaignId)
  demand(may(actorOf(ctx), 'package.take', { organiser: campaign.ownerId }))
  demandRunning(campaign)
  return campaign
}

const nothing: Here = { entries: [], own: false }

/** An opened package beside what is here: what it would change, and what speaks against it. */
export async function weigh(
  ctx: Context,
  campaign: Campaign,
  opened: Opened,
  lock: Lock = '',
): Promise<Weighed> {
  const { data } = opened
  const file = await fileOf(ctx, campaign)
  const units = await unitsOf(ctx, campaign, data)
  const here = units.sender
    ? await hereOf(
        ctx,
        { campaign, phase: data.phase, packageId: data.package.id, sender: units.sender },
        lock,
      )
    : nothing
  const changes = here.same ? noChanges : comparedWith(here.entries, data)
  const measured = { opened, units, here, changes }
  const faults = [...faultsOf(campaign, file, measured), ...unitFaults(file, data, units)]
  return { ...measured, campaign, file, faults }
}
