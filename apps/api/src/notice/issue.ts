import { decides, may, openQuestions } from '@huibian/domain'
import type { Campaign } from '../campaign/campaign.type'
import { stillOpen } from '../campaign/stillOpen'
import { demandSound, textOf } from '../campaign/version'
import { actorOf, signedInOf, type Context } from '../platform/context'
import { record } from '../platform/record'
import { Conflict, demand, refuse, refuseIf } from '../platform/refusal'
import { issueLoader } from './issue.queries'
import { ownCampaign } from './source.queries'

/** 核发: a second person approves the version that was read for publishing; another version needs another approval. */
export async function issueCampaign(ctx: Context, id: string, version: number): Promise<Campaign> {
  const campaign = await ownCampaign(ctx, id, true)
  demand(may(actorOf(ctx), 'campaign.issue', { organiser: campaign.ownerId }))
  if (campaign.state !== 'draft') refuse('notice.published')
  if (version !== campaign.version) throw new Conflict({ version: campaign.version })
  const written = await textOf(ctx, campaign)
  const { file, byId } = written
  const { accountId, accountName } = signedInOf(ctx)
  if (byId === accountId) refuse('notice.issuedByWriter')
  const open = openQuestions(file).filter(({ answer }) => !decides(answer)).length
  if (open > 0) refuse('notice.openQuestions', { n: open })
  refuseIf(stillOpen(file))
  await demandSound(ctx, campaign, written)
  await ctx.db.query(
    'update campaign set issued_version = $2, issued_by = $3, issued_at = $4 where id = $1',
    [id, version, accountName, ctx.now],
  )
  await record(ctx, {
    act: 'campaign.issued',
    noun: 'campaign',
    subjectId: id,
    after: { version },
  })
  issueLoader(ctx).clear(id)
  return campaign
}

/** Refuses to publish what nobody but its writer has read, unless the office is one of a single person. */
export async function demandIssued(ctx: Context, id: string): Promise<void> {
  const { alone, issued } = await issueLoader(ctx).load(id)
  if (!alone && !issued) refuse('notice.notIssued')
}

/** Lets an office publish with or without a second person; its administrator says why, and the record keeps it. */
export async function settleIssuing(ctx: Context, alone: boolean, given: string): Promise<boolean> {
  const { id } = actorOf(ctx).post.organisation
  demand(may(actorOf(ctx), 'setting.edit', { organisation: id }))
  const reason = given.trim()
  if (reason.length < 2 || reason.length > 500) refuse('notice.reason', { min: 2, max: 500 }, 'reason')
  await ctx.db.query(
    `insert into issuing (organisation_id, alone, reason, by_name, at) values ($1, $2, $3, $4, $5)
     on conflict (organisation_id) do update set alone = excluded.alone, reason = excluded.reason,
       by_name = excluded.by_name, at = excluded.at`,
    [id, alone, reason, signedInOf(ctx).accountName, ctx.now],
  )
  await record(ctx, {
    act: 'campaign.issuingSettled',
    noun: 'setting',
    subjectId: id,
    after: { alone, reason },
  })
  return alone
}
