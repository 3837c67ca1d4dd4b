import { may } from '@huibian/domain'
import { v7, validate } from 'uuid'
import type { Campaign } from '../campaign/campaign.type'
import { visibleCampaign } from '../campaign/campaign.queries'
import { guardFiles } from '../attachment/file.routes'
import { keepFile } from '../attachment/keepFile'
import { takeUpload } from '../attachment/takeUpload'
import { actorOf, signedInOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { demand, NotFound, refuse } from '../platform/refusal'
import { paperLoader } from './paper.queries'
import { ownCampaign } from './source.queries'

/** As many as a notice has ever had, and some more. */
const most = 20

export type Attaching = { campaignId: string; kind: string; uploadId: string }

// Whoever sees the call reads its papers, however many they are: no line of a file could name them all.
guardFiles(
  'campaign',
  async (ctx, { subjectId }) => (await visibleCampaign(ctx, subjectId ?? '')) !== undefined,
  { open: true },
)

/** Attaches the signed notice, of which there is one, or an annex. */
export async function attachPaper(
  ctx: Context,
  { campaignId, kind, uploadId }: Attaching,
): Promise<Campaign> {
  const campaign = await ownCampaign(ctx, campaignId, true)
  demand(may(actorOf(ctx), 'campaign.edit', { organiser: campaign.ownerId }))
  if (kind !== 'notice' && kind !== 'annex') refuse('upload.purpose')
  const present = await paperLoader(ctx).load(campaignId)
  if (present.length >= most) refuse('notice.papers', { max: most })
  const taken = await takeUpload(ctx, uploadId, kind)
  const file = await keepFile(ctx, taken.path, {
    noun: 'campaign',
    subjectId: campaignId,
    seenBy: '',
    name: taken.name,
    mime: taken.mime,
  })
  if (kind === 'notice')
    await ctx.db.query(`delete from campaign_paper where campaign_id = $1 and kind = 'notice'`, [campaignId])
  await ctx.db.query(
    `insert into campaign_paper (id, campaign_id, kind, file_id, by_name, at) values ($1, $2, $3, $4, $5, $6)`,
    [v7(), campaignId, kind, file.id, signedInOf(ctx).accountName, ctx.now],
  )
  paperLoader(ctx).clear(campaignId)
  await record(ctx, {
    act: 'campaign.paperAttached',
    noun: 'campaign',
    subjectId: campaignId,
    after: { kind, name: file.name, sha256: file.sha256 },
  })
  return campaign
}

/** Takes a paper off an unpublished campaign; what was published with one keeps it. */
export async function removePaper(ctx: Context, id: string): Promise<Campaign> {
  const actor = actorOf(ctx)
  const found = validate(id)
    ? await row<{ campaignId: string }>(
        ctx.db,
        'select campaign_id as "campaignId" from campaign_paper where id = $1',
        [id],
      )
    : undefined
  if (!found) throw new NotFound()
  const campaign = await ownCampaign(ctx, found.campaignId, true)
  demand(may(actor, 'campaign.edit', { organiser: campaign.ownerId }))
  if (campaign.state !== 'draft') refuse('notice.paperStays')
  await ctx.db.query('delete from campaign_paper where id = $1', [id])
  paperLoader(ctx).clear(campaign.id)
  await record(ctx, {
    act: 'campaign.paperRemoved',
    noun: 'campaign',
    subjectId: campaign.id,
    before: { id },
  })
  return campaign
}
