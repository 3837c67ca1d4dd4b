import type { Campaign as CampaignFile, Waiver } from '@huibian/domain'
import { row } from '../platform/database'
import { forget, type Context } from '../platform/context'
import { queuing } from '../platform/jobs'
import { recorded } from '../platform/record'
import { refuse, refuseIf } from '../platform/refusal'
import { together } from '../platform/together'
import type { BookRow } from '../book/book.entity'
import { lockBook, ownedCampaign, revise } from '../book/owner'
import { demandReason } from '../seal/reason'
import { notYetChosen } from './staged'
import { troublesOf } from './announcing'

/** Makes selection and order known below. It is judged as a whole, soft rules need a reason each, and it cannot be taken back. */
export async function announceSelection(
  ctx: Context,
  campaignId: string,
  waivers: readonly Waiver[],
): Promise<BookRow> {
  const owned = await ownedCampaign(ctx, campaignId, 'selection.announce')
  const book = await lockBook(ctx, owned)
  const cases = await row<{ n: number }>(
    ctx.db,
    'select count(*)::int as n from selection where campaign_id = $1 and deselected_at is null',
    [campaignId],
  )
  if (!cases?.n) refuse('selection.none')
  refuseIf(notYetChosen(ctx, owned.file, 'announce'))
  const waived = await demandSound(ctx, owned.file, { campaignId, waivers })
  const line = {
    act: 'selection.announced',
    noun: 'campaign',
    subjectId: campaignId,
    after: { cases: cases.n, ...(waived.length > 0 ? { waivers: waived } : {}) },
  }
  const announced = {
    queries: [
      `announced as (update campaign set announced_at = $2::timestamptz where id = $1::uuid and announced_at is null returning id)`,
    ],
    values: [campaignId, ctx.now],
  }
  // Where the campaign gives certificates they are made now; elsewhere whoever runs it has them made when it likes.
  const certified = owned.file.documents.some(({ kind }) => kind === 'certificate')
  const parts = [
    announced,
    recorded(ctx, [line]),
    ...(certified ? [queuing(ctx, 'certificate.issue', { campaignId }).part] : []),
  ]
  const written = await together<{ id: string }>(
    ctx.db,
    parts,
    `select id from announced ${certified ? 'where exists (select 1 from queued)' : ''}`,
  )
  // Another was quicker, behind whose lock this one stood.
  if (written.length === 0) refuse('selection.announced')
  forget(ctx)
  return revise(ctx, book)
}

type Given = { campaignId: string; waivers: readonly Waiver[] }

/** What was passed over with a reason; anything else that a rule finds wrong refuses. */
async function demandSound(
  ctx: Context,
  file: CampaignFile,
  { campaignId, waivers }: Given,
): Promise<Waiver[]> {
  const found = await troublesOf(ctx, { file, campaignId })
  const given = waivers.filter(({ reason }) => reason.trim() !== '')
  const soft = new Set(found.filter(({ strength }) => strength === 'soft').map(({ rule }) => rule))
  const needed = given.filter(({ rule }) => soft.has(rule))
  const passed = new Set(needed.map(({ rule }) => rule))
  refuseIf(found.filter(({ rule }) => !passed.has(rule)))
  return needed.map(({ rule, reason }) => ({ rule, reason: demandReason(reason) }))
}
