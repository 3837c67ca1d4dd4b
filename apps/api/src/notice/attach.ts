import { may } from '@huibian/domain'
import { v7 } from 'uuid'
import type { Campaign } from '../campaign/campaign.type'
import { visibleCampaign } from '../campaign/campaign.queries'
import { guardFiles } from '../attachment/file.routes'
import { keepFile } from '../attachment/keepFile'
import { takeUpload } from '../attachment/takeUpload'
import { actorOf, signedInOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { demand, refuse } from '../platform/refusal'
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

/** Attaches the signed notice, of which there is one, or an annex; one of the same name takes the place of the one before. */
export async function attachPaper(
  ctx: Context,
  { campaignId, kind, uploadId }: Attaching,
): Promise<Campaign> {
  const campaign = await ownCampaign(ctx, campaignId, true)
  demand(may(actorOf(ctx), 'campaign.edit', { organiser: campaign.ownerId }))
  if (kind !== 'notice' && kind !== 'annex') refuse('upload.purpose')
  const present = await paperLoader(ctx).load(campaignId)
  const taken = await takeUpload(ctx, uploadId, kind)
  const stay = present.filter(
    (one) => one.kind !== kind || (kind === 'annex' && one.file.name !== taken.name),
  )
  if (stay.length >= most) refuse('notice.papers', { max: most })
  const file = await keepFile(ctx, taken.path, {
    noun: 'campaign',
    subjectId: campaignId,
    seenBy: '',
    name: taken.name,
    mime: taken.mime,
  })
  await ctx.db.query(
    `delete from campaign_paper p using file f
     where f.id = p.file_id and p.campaign_id = $1 and p.kind = $2 and ($2 = 'notice' or f.name = $3)`,
    [campaignId, kind, taken.name],
  )
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
