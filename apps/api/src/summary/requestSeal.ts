import { keepFile } from '../attachment/keepFile'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { fileById, PDF } from '../seal/file'
import { askForSeal } from '../seal/request'
import { canSeal } from '../signet/signet.queries'
import { layTable } from './officeTable'
import { demandFresh } from './fresh'
import { change, lockSummary } from './lock'
import { demandCopies, demandReason } from '../seal/reason'
import type { SummaryRow } from './summary.entity'

export type Asking = { id: string; reason: string; copies: number }

/** Keeps the table in the office's own layout, under the name that ours has. */
async function keepOwn(
  ctx: Context,
  { id: subjectId, seenBy }: SummaryRow,
  name: string,
  { bytes, pages }: { bytes: Uint8Array; pages: number },
): Promise<{ id: string; pages: number }> {
  const { id } = await keepFile(ctx, bytes, { name, mime: PDF, noun: 'summary', subjectId, seenBy, pages })
  return { id, pages }
}

/** Puts the approved table before the seal keeper. */
export async function requestSeal(ctx: Context, asking: Asking): Promise<SummaryRow> {
  const summary = await lockSummary(ctx, asking.id, 'seal.request')
  const reason = demandReason(asking.reason, 200)
  const copies = demandCopies(asking.copies)
  if (!(await canSeal(ctx, summary.organisationId))) refuse('signet.none')
  const { frame } = await demandFresh(ctx, summary)
  const ours = summary.pdfFileId ? await fileById(ctx, summary.pdfFileId) : null
  if (!ours || !summary.code || !summary.frozenSha256 || !summary.frozen) return refuse('seal.unreadable')
  const laid = await layTable(ctx, { frame, summary, printed: summary.frozen })
  const own = laid?.layout === 'office' ? laid : undefined
  const file = own ? await keepOwn(ctx, summary, ours.name, own) : ours
  const { id: summaryId, seenBy, organisationId, campaignId } = summary
  const paper = { noun: 'summary', subjectId: summaryId, seenBy, campaignId } as const
  await askForSeal(ctx, paper, {
    summaryId,
    organisationId,
    reason,
    fileName: ours.name,
    fileId: file.id,
    pages: file.pages ?? 1,
    copies,
    approver: summary.approver ?? '',
    code: summary.code,
    sha256: summary.frozenSha256,
    layout: laid?.layout ?? 'ours',
    ...(own?.places[0] ? { place: own.places[0] } : {}),
  })
  return change(ctx, summary, { state: 'sealing' })
}
