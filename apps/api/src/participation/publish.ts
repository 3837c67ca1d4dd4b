import { may } from '@huibian/domain'
import { primeFile, visibleCampaign } from '../campaign/campaign.queries'
import type { Campaign } from '../campaign/campaign.type'
import { writeDefaultCloses } from '../campaign/defaultCloses'
import { stillOpen } from '../campaign/stillOpen'
import { demandSound, textOf } from '../campaign/version'
import { demandIssued } from '../notice/issue'
import { actorOf, forget, type Context } from '../platform/context'
import { recorded } from '../platform/record'
import { demand, refuse, refuseIf } from '../platform/refusal'
import { together, type Part } from '../platform/together'
import { demandFilesFit } from '../template/fitting'
import { proposedToday, writeParts } from './parts'

/** Opens a call: writes who takes part, and each receiver's default earlier date for those below it. */
export async function publishCampaign(ctx: Context, id: string): Promise<Campaign> {
  const campaign = await visibleCampaign(ctx, id, true)
  demand(may(actorOf(ctx), 'campaign.publish', { organiser: campaign.ownerId }))
  if (campaign.state !== 'draft') refuse('campaign.alreadyPublished')
  const written = await textOf(ctx, campaign)
  const { file } = written
  primeFile(ctx, { campaignId: id, version: campaign.version }, file)
  refuseIf(stillOpen(file))
  await demandFilesFit(ctx, campaign, file)
  await demandIssued(ctx, id)
  await demandSound(ctx, campaign, written)
  const parts = await writeParts(ctx, campaign.id, await proposedToday(ctx, campaign, file))
  if (!parts.some((part) => part.role === 'filer')) refuse('campaign.nobodyFiles')
  await writeDefaultCloses(ctx, campaign, { file, parts })
  const line = {
    act: 'campaign.published',
    noun: 'campaign',
    subjectId: id,
    after: { title: campaign.title, parts: parts.length },
  }
  const published: Part = {
    queries: [
      `published as (update campaign set state = 'published', published_at = $2::timestamptz where id = $1)`,
    ],
    values: [id, ctx.now],
  }
  await together(ctx.db, [published, recorded(ctx, [line])], 'select 1')
  forget(ctx)
  return { ...campaign, state: 'published' }
}
