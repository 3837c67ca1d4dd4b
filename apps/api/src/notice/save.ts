import { may } from '@huibian/domain'
import { demandTitle } from '../campaign/create'
import type { Campaign } from '../campaign/campaign.type'
import { demandFile } from '../campaign/upper'
import { writeVersion } from '../campaign/version'
import { actorOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { Conflict, demand, refuse } from '../platform/refusal'
import { ownCampaign } from './source.queries'

/** What an editor hands in: on which version it was written, the campaign's title and its whole text, of a relay another upper notice too. */
export type Written = { version: number; title: string; text: string; upper?: string | null }

/** Saves an unpublished campaign as its office wrote it: a version more, whole or not at all. */
export async function saveCampaign(ctx: Context, id: string, written: Written): Promise<Campaign> {
  const campaign = await ownCampaign(ctx, id, true)
  demand(may(actorOf(ctx), 'campaign.edit', { organiser: campaign.ownerId }))
  if (campaign.state !== 'draft') refuse('notice.published')
  if (written.version !== campaign.version) throw new Conflict({ version: campaign.version })
  const title = demandTitle(written.title)
  const read = await demandFile(ctx, written.text, id, written.upper ?? undefined)
  const number = campaign.version + 1
  await writeVersion(ctx, id, { number, ...read })
  await ctx.db.query('update campaign set title = $2 where id = $1', [id, title])
  await record(ctx, {
    act: 'campaign.saved',
    noun: 'campaign',
    subjectId: id,
    before: { title: campaign.title, version: campaign.version },
    after: { title, version: number },
  })
  ctx.loaders.clear()
  return { ...campaign, title, version: number }
}
