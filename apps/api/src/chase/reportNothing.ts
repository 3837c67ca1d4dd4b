import { may } from '@huibian/domain'
import { demandPart, visibleCampaign } from '../campaign/campaign.queries'
import { phaseLoader } from '../campaign/phase.queries'
import { nilKinds } from '../dashboard/nil'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { demand, NotFound, refuse } from '../platform/refusal'

export type Nothing = { campaignId: string; phase: string; kind: string; reason: string }

/** 零报告: a filer answers, with a reason, that nothing comes in a phase. Said again it stands anew; what is filed later makes it void. */
export async function reportNothing(ctx: Context, nothing: Nothing): Promise<boolean> {
  const { campaignId, phase, kind } = nothing
  const campaign = await visibleCampaign(ctx, campaignId)
  const part = await demandPart(ctx, campaign.id)
  if (part.role !== 'filer') throw new NotFound()
  demand(may(actorOf(ctx), 'chase.reportNothing', { filer: part.organisationId }))
  if (!(await phaseLoader(ctx).load(campaign.id)).some(({ key }) => key === phase)) throw new NotFound()
  if (!nilKinds.some((one) => one === kind)) refuse('chase.nilKind', {}, 'kind')
  const reason = nothing.reason.trim()
  const n = Array.from(reason).length
  if (n < 1 || n > 200) refuse('chase.long', { field: '理由', n, min: 1, max: 200 }, 'reason')
  const filed = await row(
    ctx.db,
    `select 1 from counter where participation_id = $1 and phase = $2 and n > 0 and state not in ('draft', 'finalised')`,
    [part.id, phase],
  )
  if (filed) refuse('chase.filed')
  await ctx.db.query(
    `insert into nil_report (participation_id, phase, kind, reason, by_name, at) values ($1, $2, $3, $4, $5, $6)
     on conflict (participation_id, phase) do update
     set kind = excluded.kind, reason = excluded.reason, by_name = excluded.by_name, at = excluded.at`,
    [part.id, phase, kind, reason, ctx.signedIn?.accountName ?? '', ctx.now],
  )
  const { key } = actorOf(ctx).post.organisation
  const done = { act: 'chase.nothing', noun: 'campaign', subjectId: campaign.id, seenBy: `/${key}/` }
  await record(ctx, { ...done, after: { phase, kind, reason } })
  return true
}
