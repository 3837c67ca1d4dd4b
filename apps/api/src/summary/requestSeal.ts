import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { fileById } from '../seal/file'
import { askForSeal } from '../seal/request'
import { canSeal } from '../signet/signet.queries'
import { demandFresh } from './fresh'
import { change, lockSummary } from './lock'
import { demandCopies, demandReason } from '../seal/reason'
import type { SummaryRow } from './summary.entity'

export type Asking = { id: string; reason: string; copies: number }

/** Puts the approved table before the seal keeper. */
export async function requestSeal(ctx: Context, asking: Asking): Promise<SummaryRow> {
  const summary = await lockSummary(ctx, asking.id, 'seal.request')
  const reason = demandReason(asking.reason, 200)
  const copies = demandCopies(asking.copies)
  if (!(await canSeal(ctx, summary.organisationId))) refuse('signet.none')
  await demandFresh(ctx, summary)
  const file = summary.pdfFileId ? await fileById(ctx, summary.pdfFileId) : null
  if (!file || !summary.code || !summary.frozenSha256) refuse('seal.unreadable')
  const { id: summaryId, seenBy, organisationId, campaignId } = summary
  const paper = { noun: 'summary', subjectId: summaryId, seenBy, campaignId } as const
  await askForSeal(ctx, paper, {
    summaryId,
    organisationId,
    reason,
    fileName: file.name,
    fileId: file.id,
    pages: file.pages ?? 1,
    copies,
    approver: summary.approver ?? '',
    code: summary.code,
    sha256: summary.frozenSha256,
  })
  return change(ctx, summary, { state: 'sealing' })
}
