import { firstReceiver, levelOf, type Campaign as CampaignFile } from '@huibian/domain'
import type { Part } from '../campaign/campaign.queries'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'

export type Body = { id: string; name: string; shortName: string; types: string[] }

/** The bodies of a campaign that receive entries, in the fixed order of units. */
export function bodiesOf(ctx: Context, campaignId: string): Promise<Body[]> {
  return rows<Body>(
    ctx.db,
    `select o.id, o.name, o.short_name as "shortName", o.types from participation p
     join organisation o on o.id = p.organisation_id
     where p.campaign_id = $1 and p.role = 'receiver' order by o."order", o.id`,
    [campaignId],
  )
}

/**
 * The bodies to which an entry on a route may go first: the filer's own where it stands on the route's next level, else all that do, of
 * which the filer chooses.
 */
export function bodiesFor(
  { file, part }: { file: CampaignFile; part: Part },
  route: string,
  bodies: readonly Body[],
): Body[] {
  const level = firstReceiver(file, route)
  const fit = bodies.filter((body) => levelOf(file, body) === level)
  const own = fit.filter(({ id }) => id === part.receiverOrganisationId)
  return own.length > 0 ? own : fit
}
