import { wordsOf } from '@huibian/domain'
import type { Context } from '../platform/context'
import { campaignFileLoader, listCampaigns } from './campaign.queries'
import type { Choice } from './campaign.type'
import { readPresets } from './presets'

/**
 * The types of units that notices let file or address: those of the presets and of the calls that the actor sees, each once, by the words of the
 * first that names it. A new notice may name a type that nothing had before.
 */
export async function organisationTypes(ctx: Context): Promise<Choice[]> {
  const presets = [...(await readPresets(ctx.root)).values()]
  const campaigns = await listCampaigns(ctx)
  const files = await campaignFileLoader(ctx).loadMany(
    campaigns.map(({ id, version }) => ({ campaignId: id, version })),
  )
  const read = files.flatMap((file) => (file instanceof Error ? [] : [file]))
  const named = [...presets, ...read].flatMap(({ participation: { filers, addressees = [] } }) => [
    ...filers.types,
    ...addressees,
  ])
  const labels = new Map<string, string>()
  for (const { id, name } of named) if (!labels.has(id)) labels.set(id, wordsOf(name, ctx.asked.language))
  return [...labels].map(([id, label]) => ({ id, label }))
}
