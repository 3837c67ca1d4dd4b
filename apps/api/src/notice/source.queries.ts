import { fileText, may, upperOf, type Campaign as CampaignFile } from '@huibian/domain'
import { visibleCampaign } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { readPresetTexts } from '../campaign/presets'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { demand, NotFound } from '../platform/refusal'
import type { CampaignSource, UpperFile } from './notice.type'

type Written = { text: string | null; file: CampaignFile; byId: string | null; by: string; at: Date }

/** The text of the version at hand; campaigns of before texts were kept are written out from their rules. */
export async function textOf(
  ctx: Context,
  { id, version }: Pick<Campaign, 'id' | 'version'>,
): Promise<Omit<Written, 'text'> & { text: string }> {
  const found = await row<Written>(
    ctx.db,
    `select text, file, by_id as "byId", by_name as by, at from campaign_version where campaign_id = $1 and number = $2`,
    [id, version],
  )
  if (!found) throw new NotFound()
  return { ...found, text: found.text ?? fileText(found.file) }
}

/** The campaign of the acting office that it may write; anybody else's is absent. */
export async function ownCampaign(ctx: Context, id: string, lock = false): Promise<Campaign> {
  const campaign = await visibleCampaign(ctx, id, lock)
  if (campaign.ownerId !== actorOf(ctx).post.organisation.id) throw new NotFound()
  return campaign
}

/** The files above a text, which its editor needs to read it. */
function uppersOf(text: string, texts: ReadonlyMap<string, string>): UpperFile[] {
  const id = upperOf(text)
  const upper = id === undefined ? undefined : texts.get(id)
  return id === undefined || upper === undefined ? [] : [{ id, text: upper }, ...uppersOf(upper, texts)]
}

/** The campaign as its editor opens it. */
export async function sourceOf(ctx: Context, id: string): Promise<CampaignSource> {
  const campaign = await ownCampaign(ctx, id)
  demand(may(actorOf(ctx), 'campaign.edit', { organiser: campaign.ownerId }))
  const { text, by, at } = await textOf(ctx, campaign)
  const uppers = uppersOf(text, await readPresetTexts(ctx.root))
  const { title, state, version } = campaign
  return { id, title, state, version, text, uppers, writtenBy: by, writtenAt: at }
}
