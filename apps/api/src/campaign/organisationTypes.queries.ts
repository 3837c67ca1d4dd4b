import { wordsOf, type Text } from '@huibian/domain'
import type { NoticeType } from '../organisation/organisation.sheet'
import type { Context } from '../platform/context'
import { campaignFileLoader, listCampaigns } from './campaign.queries'
import type { Choice } from './campaign.type'
import { readPresets } from './presets'

type Named = { id: string; name: Text; files: boolean }

/** The types of units that notices let file or address, of the presets and of the calls that the actor sees, as often as they are named. */
async function named(ctx: Context): Promise<Named[]> {
  const presets = [...(await readPresets(ctx.root)).values()]
  const campaigns = await listCampaigns(ctx)
  const files = await campaignFileLoader(ctx).loadMany(
    campaigns.map(({ id, version }) => ({ campaignId: id, version })),
  )
  const read = files.flatMap((file) => (file instanceof Error ? [] : [file]))
  return [...presets, ...read].flatMap(({ participation: { filers, addressees = [] } }) => [
    ...filers.types.map(({ id, name }) => ({ id, name, files: true })),
    ...addressees.map(({ id, name }) => ({ id, name, files: false })),
  ])
}

/** Each of them once, by the words of the first that names it. A new notice may name a type that nothing had before. */
export async function organisationTypes(ctx: Context): Promise<Choice[]> {
  const labels = new Map<string, string>()
  for (const { id, name } of await named(ctx))
    if (!labels.has(id)) labels.set(id, wordsOf(name, ctx.asked.language))
  return [...labels].map(([id, label]) => ({ id, label }))
}

/** Each of them once with everything that it is called, for whoever reads a table in which a type goes by its name. */
export async function noticeTypes(ctx: Context): Promise<NoticeType[]> {
  const all = await named(ctx)
  return [...new Set(all.map(({ id }) => id))].map((id) => {
    const own = all.filter((each) => each.id === id)
    const names = own.flatMap(({ name }) => [wordsOf(name, 'zh'), wordsOf(name, 'en')])
    return { id, names: [...new Set(names)], files: own.some(({ files }) => files) }
  })
}
