import type { Context } from '../platform/context'
import { record } from '../platform/record'
import { refuse } from '../platform/refusal'
import { assembleScan } from '../scan/assemble'
import { keepScan } from './bindStamped'
import { demandFresh } from './fresh'
import { change, lockSummary } from './lock'
import { demandName } from '../seal/reason'
import type { SummaryRow } from './summary.entity'

export type Approval = {
  id: string
  approver: string
  opinion: string
  at: Date
  uploadId?: string | undefined
}

const LONGEST_OPINION = 500

/** Records what the 审签人 wrote on the 呈批单: who, what, when, and the signed sheet where there is a scan of it. */
export async function recordApproval(ctx: Context, given: Approval): Promise<SummaryRow> {
  const summary = await lockSummary(ctx, given.id, 'summary.recordApproval')
  const approver = demandName(given.approver, 'summary.approver', 'approver')
  const opinion = given.opinion.trim()
  if (opinion.length > LONGEST_OPINION) {
    refuse('summary.opinionTooLong', { n: opinion.length, max: LONGEST_OPINION }, 'opinion')
  }
  if (given.at > ctx.now) refuse('summary.approvedInFuture', {}, 'at')
  await demandFresh(ctx, summary)
  const approvalFileId = given.uploadId
    ? await keepScan(
        ctx,
        summary,
        await assembleScan(ctx, [{ uploadId: given.uploadId, rotate: 0 }]),
        '呈批单扫描件',
      )
    : summary.approvalFileId
  await record(ctx, {
    act: 'summary.approvalRecorded',
    noun: 'summary',
    subjectId: summary.id,
    seenBy: summary.seenBy,
    campaignId: summary.campaignId,
    after: { code: summary.code, approver, at: given.at.toISOString() },
  })
  return change(ctx, summary, {
    state: 'approved',
    approver,
    approvalOpinion: opinion,
    approvedAt: given.at,
    approvalRecordedBy: ctx.signedIn?.accountName ?? '',
    approvalFileId,
  })
}
