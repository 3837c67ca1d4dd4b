import { may } from '@huibian/domain'
import type { Campaign } from '../campaign/campaign.type'
import { actorOf, type Context } from '../platform/context'
import { demand } from '../platform/refusal'

/** Demands an editor of the office whose week it is. */
export function demandOffice(ctx: Context, campaign: Pick<Campaign, 'ownerId'>): void {
  demand(may(actorOf(ctx), 'week.edit', { organiser: campaign.ownerId }))
}
