import { goesStraight, whyNot } from '@huibian/domain'
import { fileOf, partOf, visibleCampaign, type Part } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { demandRunning } from '../campaign/running'
import type { EntryRow } from '../entry/entry.entity'
import { beginEntry, type Starting } from '../filing/start'
import { actorOf, type Context } from '../platform/context'
import { NotFound, refuse } from '../platform/refusal'
import { originOf, writeOrigin, type Origin } from './origin'
import type { EnteringInput, OriginInput } from './proxy.type'

export type Below = { campaign: Campaign; part: Part }

/**
 * A filer that sends to the acting organisation, by its own line or by a route that goes straight up. Another's filers are not found; a post
 * that deals with nothing that comes is refused.
 */
export async function unitBelow(ctx: Context, campaignId: string, organisationId: string): Promise<Below> {
  const campaign = await visibleCampaign(ctx, campaignId)
  const part = await partOf(ctx, campaignId, organisationId)
  const { id } = actorOf(ctx).post.organisation
  const file = await fileOf(ctx, campaign)
  const straight = campaign.ownerId === id && file.routes.some((route) => goesStraight(file, route.id))
  if (part?.role !== 'filer' || !(straight || part.receiverOrganisationId === id)) throw new NotFound()
  const reason = whyNot(actorOf(ctx), 'entry.enterFor', { receiver: id })
  if (reason) refuse(reason)
  return { campaign, part }
}

/** 代录: begins an entry for a unit that cannot do so itself. It is the unit's own, and the same rules judge it. */
export async function enterFor(
  ctx: Context,
  campaignId: string,
  { entering, origin }: { entering: EnteringInput; origin: OriginInput },
): Promise<EntryRow> {
  const below = await unitBelow(ctx, campaignId, entering.organisationId)
  demandRunning(below.campaign, 'entry.notRunning')
  return beginFor(ctx, below, { starting: entering, origin: await originOf(ctx, origin) })
}

/** Begins an entry for a unit of a running call from what came; what does not go from the unit to the acting organisation is refused. */
export async function beginFor(
  ctx: Context,
  { campaign, part }: Below,
  { starting: { phase, kind, route }, origin }: { starting: Starting; origin: Origin },
): Promise<EntryRow> {
  const { id: proxyId, key } = actorOf(ctx).post.organisation
  const unit = part.path.split('/').findLast((each) => each !== '')
  const starting = { phase, kind, route, receiverId: part.receiverOrganisationId ?? undefined }
  const begun = await beginEntry(ctx, { campaign, part, starting, proxyId, seenBy: `/${unit}/${key}/` })
  const { entry } = begun
  if (entry.receiverId !== proxyId) refuse('proxy.notToYou', {}, 'entering.route')
  await writeOrigin(ctx, entry, { origin, begun })
  return entry
}
