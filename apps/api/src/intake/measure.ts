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
import { among, unitsOf, type Units } from './units'

export type Weighed = Measured & { campaign: Campaign; file: CampaignFile; faults: Violation[] }

/** The call into which the acting office takes packages; it must run. */
export async function demandCampaign(ctx: Context, campaignId: string): Promise<Campaign> {
  const campaign = await visibleCampaign(ctx, campaignId)
  demand(may(actorOf(ctx), 'package.take', { organiser: campaign.ownerId }))
  demandRunning(campaign)
  return campaign
}

const nothing: Here = { entries: [], own: false }

/** What of a package's sender is known and here. */
export type Standing = { units: Units; here: Here }

/** Finds it; the cases that are here are only looked at, or held until the operation ends. */
export async function standingOf(
  ctx: Context,
  campaign: Campaign,
  { data }: Opened,
  lock: Lock = '',
): Promise<Standing> {
  const units = await unitsOf(ctx, campaign, data)
  const { sender } = units
  const place = { campaign, phase: data.phase, packageId: data.package.id }
  return { units, here: sender ? await hereOf(ctx, { ...place, sender }, lock) : nothing }
}

/** An opened package beside what is here: what it would change, and what speaks against it. */
export async function weigh(
  ctx: Context,
  campaign: Campaign,
  opened: Opened,
  { here, units: known }: Standing,
): Promise<Weighed> {
  const { data } = opened
  const file = await fileOf(ctx, campaign)
  const units = among(known, data)
  const changes = here.same ? noChanges : comparedWith(here.entries, data)
  const measured = { opened, units, here, changes }
  const faults = [...faultsOf(campaign, file, measured), ...unitFaults(file, data, units)]
  return { ...measured, campaign, file, faults }
}
