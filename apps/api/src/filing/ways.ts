import { goesStraight, wordsOf, type Campaign as CampaignFile } from '@huibian/domain'
import { fileOf, ownPartLoader, type Part } from '../campaign/campaign.queries'
import type { Campaign, Choice } from '../campaign/campaign.type'
import { bodiesFor, bodiesOf } from '../participation/bodies.queries'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import type { Way } from './filing.type'

/** Where a filer stands: the rules, its own part, and who runs the campaign. */
type Standing = { file: CampaignFile; part: Part; ownerId: string }

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
