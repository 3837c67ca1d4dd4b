import { may } from '@huibian/domain'
import { demandPart, visibleCampaign, type Part } from '../campaign/campaign.queries'
import { phaseLoader } from '../campaign/phase.queries'
import { nilKinds } from '../dashboard/nil'
import { speaksForRegion } from '../dashboard/speaks'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { demandLength } from '../platform/length'
import { record } from '../platform/record'
import { demand, NotFound, refuse } from '../platform/refusal'
import { nothingLength } from './lengths'

export type Nothing = { campaignId: string; phase: string; kind: string; reason: string }

/** Who answers in a call: the part that the answer stands under, and whether it is a region. */
type Speaker = { id: string; region: boolean }

/** A filer answers for itself; for a region its office, or whoever alone sends for it. */
async function speakerOf(ctx: Context, part: Part): Promise<Speaker> {
  if (part.role === 'filer') {
    demand(may(actorOf(ctx), 'chase.reportNothing', { filer: part.organisationId }))
    return { id: part.id, region: false }
  }
  if (part.role !== 'receiver' || part.receiverId === null) throw new NotFound()
  demand(may(actorOf(ctx), 'chase.reportNothing', { receiver: part.organisationId }))
  if (!(await speaksForRegion(ctx, part))) refuse('chase.notRegion')
  return { id: part.countsAsId ?? part.id, region: true }
}

/** Whether anything has come that speaks against it: of a filer what it filed, of a region what its units did and was not declined. */
function filedBy(ctx: Context, { id, region }: Speaker, phase: string): Promise<object | undefined> {
  const own = `select 1 from counter k where k.participation_id = $1 and k.phase = $2 and k.n > 0 and k.state not in ('draft', 'finalised')`
  const below = `select 1 from counter k join participation p on p.id = k.participation_id join participation r on r.id = p.receiver_id
    where coalesce(r.counts_as_id, r.id) = $1 and k.phase = $2 and k.n > 0 and k.state not in ('draft', 'finalised', 'declined') limit 1`
  return row(ctx.db, region ? below : own, [id, phase])
}

/**
 * 零报告: a filer, or an office for its region, answers with a reason that nothing comes in a phase. Said again it stands anew; what is filed
 * later makes it void.
 */
export async function reportNothing(ctx: Context, nothing: Nothing): Promise<boolean> {
  const { campaignId, phase, kind } = nothing
  const campaign = await visibleCampaign(ctx, campaignId)
  const speaker = await speakerOf(ctx, await demandPart(ctx, campaign.id))
  if (!(await phaseLoader(ctx).load(campaign.id)).some(({ key }) => key === phase)) throw new NotFound()
  if (!nilKinds.some((one) => one === kind)) refuse('chase.nilKind', {}, 'kind')
  const reason = nothing.reason.trim()
  demandLength('chase.long', nothingLength, reason, 'reason')
  const filed = await filedBy(ctx, speaker, phase)
  if (filed) refuse('chase.filed')
  await ctx.db.query(
    `insert into nil_report (participation_id, phase, kind, reason, by_name, at) values ($1, $2, $3, $4, $5, $6)
     on conflict (participation_id, phase) do update
     set kind = excluded.kind, reason = excluded.reason, by_name = excluded.by_name, at = excluded.at`,
    [speaker.id, phase, kind, reason, ctx.signedIn?.accountName ?? '', ctx.now],
  )
  const { key } = actorOf(ctx).post.organisation
  const line = { noun: 'campaign', subjectId: campaign.id, seenBy: `/${key}/`, counted: speaker.id }
  await record(ctx, { act: 'chase.nothing', ...line, after: { phase, kind, reason } })
  return true
}
