import { firstReceiver, goesStraight, levelOf, wordsOf, type Campaign as CampaignFile } from '@huibian/domain'
import { fileOf, ownPartLoader, type Part } from '../campaign/campaign.queries'
import type { Campaign, Choice } from '../campaign/campaign.type'
import type { Context } from '../platform/context'
import { rows } from '../platform/database'
import { refuse } from '../platform/refusal'
import type { Way } from './filing.type'

type Body = { id: string; name: string; shortName: string; types: string[] }

/** The bodies of a campaign that receive entries, in the fixed order of units. */
function bodiesOf(ctx: Context, campaignId: string): Promise<Body[]> {
  return rows<Body>(
    ctx.db,
    `select o.id, o.name, o.short_name as "shortName", o.types from participation p
     join organisation o on o.id = p.organisation_id
     where p.campaign_id = $1 and p.role = 'receiver' order by o."order", o.id`,
    [campaignId],
  )
}

/** Where a filer stands: the rules, its own part, and who runs the campaign. */
type Standing = { file: CampaignFile; part: Part; ownerId: string }

/**
 * The bodies to which an entry on a route may go first: the filer's own where it stands on the route's next level, else all that do, of
 * which the filer chooses.
 */
function bodiesFor({ file, part }: Standing, route: string, bodies: readonly Body[]): Body[] {
  const level = firstReceiver(file, route)
  const fit = bodies.filter((body) => levelOf(file, body) === level)
  const own = fit.filter(({ id }) => id === part.receiverOrganisationId)
  return own.length > 0 ? own : fit
}

/** Whom an entry on a route goes to; refused where the filer has still to choose, or chose a body that is not on the route. */
export async function receiverFor(
  ctx: Context,
  standing: Standing,
  { route, receiverId }: { route: string; receiverId?: string | undefined },
): Promise<string> {
  const { file, part, ownerId } = standing
  if (goesStraight(file, route)) return ownerId
  const fit = bodiesFor(standing, route, await bodiesOf(ctx, part.campaignId))
  const [first] = fit
  const chosen =
    receiverId === undefined && fit.length === 1 ? first : fit.find(({ id }) => id === receiverId)
  if (chosen) return chosen.id
  return refuse(fit.length === 0 ? 'entry.noBody' : 'entry.chooseBody', {}, 'receiverId')
}

/** The ways by which the acting unit may file, each with whom it may go to; none for those who do not file. */
export async function waysOf(ctx: Context, campaign: Campaign): Promise<Way[]> {
  return waysFor(ctx, campaign, await ownPartLoader(ctx).load(campaign.id))
}

/** The same for any part in a campaign. */
export async function waysFor(ctx: Context, campaign: Campaign, part: Part | null): Promise<Way[]> {
  if (part?.role !== 'filer') return []
  const file = await fileOf(ctx, campaign)
  const standing = { file, part, ownerId: campaign.ownerId }
  const straight = file.routes.every(({ id }) => goesStraight(file, id))
  const bodies = straight ? [] : await bodiesOf(ctx, campaign.id)
  return file.routes
    .map(({ id, name, recommended = false }) => ({
      route: id,
      name: wordsOf(name, ctx.asked.language),
      recommended,
      straight: goesStraight(file, id),
      receivers: goesStraight(file, id) ? [] : bodiesFor(standing, id, bodies),
    }))
    .filter((way) => way.straight || way.receivers.length > 0)
}

/** The kinds of entries that a campaign takes. */
export async function kindsOf(ctx: Context, campaign: Campaign): Promise<Choice[]> {
  const { kinds } = await fileOf(ctx, campaign)
  return kinds.map(({ id, name }) => ({ id, label: wordsOf(name, ctx.asked.language) }))
}
