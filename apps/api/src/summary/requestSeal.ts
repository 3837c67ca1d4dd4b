import { z } from 'zod'
import { keepFile } from '../attachment/keepFile'
import type { Context } from '../platform/context'
import type { JobKind } from '../platform/jobs'
import { refuse } from '../platform/refusal'
import { fileById, PDF } from '../seal/file'
import type { Laid } from '../seal/layout'
import { layByJob } from '../seal/layByJob'
import { demandCopies, demandReason } from '../seal/reason'
import { askForSeal } from '../seal/request'
import { canSeal } from '../signet/signet.queries'
import { frameOf, type Frame } from './frame'
import { demandFresh } from './fresh'
import { change, lockSummary } from './lock'
import { layTable, officeFileOf } from './officeTable'
import { visibleSummary } from './summary.queries'
import type { SummaryRow } from './summary.entity'

const asking = z.object({ id: z.string(), reason: z.string(), copies: z.number() })

export type Asking = z.infer<typeof asking>

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

type Asked = { summary: SummaryRow; frame: Frame; reason: string; copies: number }

/** Locks the table and refuses what may not be asked for. */
async function demandAskable(ctx: Context, given: Asking): Promise<Asked> {
  const summary = await lockSummary(ctx, given.id, 'seal.request')
  const reason = demandReason(given.reason, 200)
  const copies = demandCopies(given.copies)
  if (!(await canSeal(ctx, summary.organisationId))) refuse('signet.none')
  const { frame } = await demandFresh(ctx, summary)
  return { summary, frame, reason, copies }
}

/** Puts the table before the keeper, as it was laid out in the office's own file or, where it was not, as ours. */
async function putTable(
  ctx: Context,
  { summary, reason, copies }: Asked,
  laid: Laid | null,
): Promise<SummaryRow> {
  const ours = summary.pdfFileId ? await fileById(ctx, summary.pdfFileId) : null
  if (!ours || !summary.code || !summary.frozenSha256) return refuse('seal.unreadable')
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

/** Puts the approved table before the seal keeper. An office's own file is first laid out by a job, which then asks. */
export async function requestSeal(ctx: Context, given: Asking): Promise<SummaryRow> {
  const asked = await demandAskable(ctx, given)
  const { summary, frame } = asked
  if (!(await officeFileOf(ctx, summary, frame.campaignVersion))) return putTable(ctx, asked, null)
  await layByJob(ctx, 'summary', summary.id, asking.parse(given))
  return summary
}

/** Lays the table out while nothing is locked, and asks for the seal as whoever wanted it, if it still is what was laid out. */
export const layTableJob: JobKind = async (ctx, args, progress) => {
  const given = asking.parse(args)
  const before = await visibleSummary(ctx, given.id)
  const { frozen, frozenSha256 } = before
  if (!frozen) return refuse('seal.unreadable')
  const table = { frame: await frameOf(ctx, before), summary: before, printed: frozen }
  const laid = await layTable(ctx, table, progress)
  // What was read before may be another's meanwhile.
  ctx.loaders.clear()
  const asked = await demandAskable(ctx, given)
  if (asked.summary.frozenSha256 !== frozenSha256) refuse('stamp.stale')
  await putTable(ctx, asked, laid)
  return undefined
}
