import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { fileById } from '../seal/file'
import { openRequest } from '../seal/request'
import { canSeal } from '../signet/signet.queries'
import { demandFresh } from './fresh'
import { change, lockSummary } from './lock'
import { demandReason } from './reason'
import type { SummaryRow } from './summary.entity'

const MOST_COPIES = 100

export type Asking = { id: string; reason: string; copies: number }

/** Puts the approved table before the seal keeper. */
export async function requestSeal(ctx: Context, asking: Asking): Promise<SummaryRow> {
  const summary = await lockSummary(ctx, asking.id, 'seal.request')
  const reason = demandReason(asking.reason, 200)
  if (asking.copies < 1 || asking.copies > MOST_COPIES) {
    refuse('summary.copies', { min: 1, max: MOST_COPIES }, 'copies')
  }
  if (!(await canSeal(ctx, summary.organisationId))) refuse('signet.none')
  await demandFresh(ctx, summary)
  const file = summary.pdfFileId ? await fileById(ctx, summary.pdfFileId) : null
  if (!file || !summary.code || !summary.frozenSha256) refuse('seal.unreadable')
  await openRequest(ctx, {
    summaryId: summary.id,
    organisationId: summary.organisationId,
    reason,
    fileName: file.name,
    fileId: file.id,
    pages: file.pages ?? 1,
    copies: asking.copies,
    approver: summary.approver ?? '',
    code: summary.code,
    sha256: summary.frozenSha256,
  })
  await record(ctx, {
    act: 'seal.requested',
    noun: 'summary',
    subjectId: summary.id,
    seenBy: summary.seenBy,
    campaignId: summary.campaignId,
    after: { code: summary.code, reason, copies: asking.copies },
  })
  return change(ctx, summary, { state: 'sealing' })
}
