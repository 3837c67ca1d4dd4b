import { keepFile } from '../attachment/keepFile'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { fileById, PDF } from '../seal/file'
import { pressSeal, type Manner } from '../seal/press'
import { enterRegister } from '../seal/register'
import { decide, requestFor } from '../seal/request'
import { demandPassword } from '../session/signIn'
import { demandFresh } from './fresh'
import { change, lockSummary } from './lock'
import { demandReason } from './reason'
import type { SummaryRow } from './summary.entity'

export type Applying = { requestId: string; password: string; manner: Manner }

/** The keeper, having proved again who they are, presses the seal on the very file that was approved. */
export async function applySeal(
  ctx: Context,
  { requestId, password, manner }: Applying,
): Promise<SummaryRow> {
  const request = await requestFor(ctx, requestId, 'seal.apply')
  const summary = await lockSummary(ctx, request.summaryId, 'seal.apply')
  await demandPassword(ctx, password)
  const { frame } = await demandFresh(ctx, summary)
  if (request.sha256 !== summary.frozenSha256) refuse('stamp.stale')
  const file = await fileById(ctx, request.fileId)
  if (!file) refuse('seal.unreadable')
  const { id, key, name, sealingName } = frame.organisation
  const { code, reason, sha256: content } = request
  const pdf = await ctx.files.bytes(file.sha256)
  const unit = { id, key, name: sealingName || name }
  const { bytes, ...behind } = await pressSeal(ctx, { pdf, unit, manner }, { code, content, reason })
  const { id: stampedFileId } = await keepFile(ctx, bytes, {
    name: file.name.replace(/\.pdf$/, '（盖章）.pdf'),
    mime: PDF,
    noun: 'summary',
    subjectId: summary.id,
    seenBy: summary.seenBy,
    pages: file.pages ?? 1,
  })
  await enterRegister(ctx, {
    organisationId: request.organisationId,
    way: 'system',
    summaryId: summary.id,
    reason: request.reason,
    fileName: request.fileName,
    pages: request.pages,
    copies: request.copies,
    approver: request.approver,
    keeper: ctx.signedIn?.accountName ?? '',
    code: request.code,
    sha256: request.sha256,
    fileId: stampedFileId,
    behind: { ...behind, ...manner },
  })
  await decide(ctx, request, 'sealed')
  return change(ctx, summary, { state: 'stamped', stampedSha256: request.sha256, stampedFileId })
}

/** The keeper hands the request back with a reason; the approval stands, and another request may follow. */
export async function refuseSeal(ctx: Context, requestId: string, reason: string): Promise<SummaryRow> {
  const request = await requestFor(ctx, requestId, 'seal.refuse')
  const summary = await lockSummary(ctx, request.summaryId, 'seal.refuse')
  await decide(ctx, request, 'refused', demandReason(reason))
  return change(ctx, summary, { state: 'approved' })
}
